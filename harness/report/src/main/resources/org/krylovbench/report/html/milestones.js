'use strict';
// When a target was reached: performance profiles over all problems, and maps over restart lengths.

const profile = new Plots($('#profile .plots'));

const beginMilestones = () => {
  const names = ['residual', 'error'].filter(name => run.cases.some(item => 'iteration' in (item.reached[name] ?? {})));
  const severalMethods = run.values.solver.length * run.values.preconditioner.length > 1 && run.values.problem.length * run.values.backend.length > 1;
  const restarts = new Set(run.cases.map(item => item.restart).filter(Boolean)).size > 1;
  $('#milestones').hidden = names.length === 0 || !(severalMethods || restarts);
  fill($('[name=quantity]'), names.map(name => [name, run.quantities.find(axis => axis.name === name)?.label ?? name]));
  const deepest = run.targets.findLastIndex((_, i) => run.cases.some(item => names.some(name => Number.isFinite(item.reached[name]?.iteration?.[i] ?? NaN))));
  fill($('[name=target]'), run.targets.slice(0, deepest + 1).map((target, i) => [String(i), '10' + raised(Math.round(Math.log10(target)))]));
  $('[name=target]').selectedIndex = deepest >> 1;
  fill($('[name=measure]'), run.horizontals.filter(axis => run.cases.some(item => axis.column in item.columns)).map(axis => [axis.name, axis.label]));
};

const milestone = item => {
  const wanted = run.axis($('[name=measure]').value);
  return run.scaled(wanted, item, item.reached[$('[name=quantity]').value]?.[wanted.column]?.[+$('[name=target]').value]);
};

const grouped = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
};

const drawMilestones = () => {
  if ($('#milestones').hidden) return;
  drawProfile();
  drawMaps();
};

const drawProfile = () => {
  const problems = grouped(run.shown, item => [item.problem, item.backend].join(', '));
  const methods = grouped(run.shown, item => [item.solver, item.preconditioner].filter((_, i) => run.values[['solver', 'preconditioner'][i]].length > 1).join(', '));
  $('#profile').hidden = problems.size < 2 || methods.size < 2;
  if ($('#profile').hidden) return;
  const best = new Map([...problems].map(([name, items]) => [name, Math.min(...items.map(milestone).filter(value => value > 0))]));
  const solved = [...best.values()].filter(Number.isFinite).length;
  /** How large a part of the problems each method solves within a cost: it rises from 0 at every cost that suffices. */
  const steps = (cost, begin) => {
    const sorted = [...methods].map(([name, items]) => [name || items[0].solver, items[0], items.map(cost).filter(Number.isFinite).sort((a, b) => a - b)]);
    const all = sorted.flatMap(([, , costs]) => costs), first = begin ?? Math.min(...all.filter(value => value > 0)) / 1.1, last = 1.1 * Math.max(2 * first, ...all);
    const curves = sorted.map(([name, item, costs]) => ({
      name, look: run.look(item), step: 'end',
      x: [first, ...costs.map(value => Math.max(first, value)), last], y: [0, ...costs.map((_, i) => (i + 1) / problems.size), costs.length / problems.size],
    }));
    return [curves, [Math.log10(first), Math.log10(last)]];
  };
  const chart = (title, label, cost, begin) => [title, () => {
    const [curves, range] = steps(cost, begin);
    return {title, curves, axes: {
      x: {label, log: true, range},
      y: {label: 'part of the problems', log: false, range: [0, 1]},
    }};
  }];
  profile.draw(new Map(solved === 0 ? [] : [
    chart(`Of ${problems.size} problems, ${solved} got there by some method`, run.axis($('[name=measure]').value).label, milestone),
    chart('Performance profile', 'τ, times the best', item => milestone(item) / best.get([item.problem, item.backend].join(', ')), 1),
  ]));
};

const BLUES = {light: [[255, 255, 255], [107, 174, 214]], dark: [[30, 33, 38], [26, 82, 130]]};

const drawMaps = () => {
  const family = item => item.solver.replace(String(item.restart), 'm');
  const restarted = run.shown.filter(item => item.restart);
  const tables = [...grouped(restarted, item => [item.problem, item.backend].filter((_, i) => i === 0 || run.values.backend.length > 1).join(', '))]
    .filter(([, items]) => new Set(items.map(item => item.restart)).size > 1)
    .map(([title, items]) => map(title, items, family));
  $('#maps').hidden = tables.length === 0;
  $('#maps .maps').replaceChildren(...tables);
};

const map = (title, items, family) => {
  const head = item => [family(item), item.preconditioner].join(', ');
  const columns = [...grouped(items, head).keys()], rows = [...new Set(items.map(item => item.restart))].sort((a, b) => a - b);
  const values = items.map(milestone).filter(value => value > 0), low = Math.log(Math.min(...values)), high = Math.log(Math.max(...values));
  const [from, to] = BLUES[isDark() && !run.printing ? 'dark' : 'light'];
  const cell = item => {
    if (!item) return element('td');
    const value = milestone(item);
    if (!Number.isFinite(value)) return element('td', {textContent: '—', title: item.outcome});
    const part = high > low ? (Math.log(value) - low) / (high - low) : 0;
    const made = element('td', {textContent: number(value)});
    made.style.backgroundColor = `rgb(${from.map((c, i) => Math.round(c + part * (to[i] - c))).join()})`;
    if (value === Math.min(...values)) made.style.fontWeight = 700;
    return made;
  };
  const cornered = element('tr', {}, element('th', {scope: 'col', textContent: 'restart'}), ...columns.map(name => element('th', {scope: 'col', textContent: name})));
  const body = rows.map(restart => element('tr', {}, element('th', {scope: 'row', textContent: restart}),
    ...columns.map(name => cell(items.find(item => item.restart === restart && head(item) === name)))));
  return element('table', {}, element('caption', {textContent: title}), element('thead', {}, cornered), element('tbody', {}, ...body));
};

readData().then(begin);
