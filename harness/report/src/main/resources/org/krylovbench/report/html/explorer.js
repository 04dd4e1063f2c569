'use strict';
// Which cases of the run are shown and how. All of it is in named controls, and in the address where they are changed.

const KEYS = ['problem', 'solver', 'preconditioner', 'backend'];
// Okabe and Ito (2008), as the figures have them; and lighter for a dark page
const COLORS = {
  light: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'],
  dark: ['#4aa8e0', '#ff8a3d', '#2fc79a', '#e3a1c8', '#f0b93a', '#a6dcff', '#ffffff'],
};
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [8, 3, 2, 3, 2, 3]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'path://M0,0L10,0L5,9Z'];

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const readData = async () => {
  const data = $('#data');
  if (data.type === 'application/json') return JSON.parse(data.textContent);
  const packed = atob(data.textContent), bytes = new Uint8Array(packed.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
};

const run = {
  horizontals: [], quantities: [], targets: [], cases: [],
  values: {}, // of each key, in the order of the plan
  shown: [], // the cases that are not hidden
  zooms: new Map(), // title of a chart → [x0, x1, y0, y1] on its scales

  form: () => Object.fromEntries(new FormData($('#chosen'))),
  checked: name => $(`[name="${name}"]`).checked,
  axis: name => run.horizontals.find(axis => axis.name === name),

  /** Of a case and a column of its history, or of what it reached. */
  scaled: (axis, item, value) =>
    value === null || value === undefined ? NaN : value * (axis.times ? item[axis.times] ?? NaN : 1) + (axis.plus ? item[axis.plus] ?? NaN : 0),

  /** What tells curves of one chart apart: the first by colour, the second by dashes. */
  marks: () => ['solver', 'preconditioner', 'backend', 'problem']
    .filter(key => run.values[key].length > 1 && !run.checked('facet-' + key)),

  look: item => {
    const [first, second] = run.marks();
    const color = first ? run.values[first].indexOf(item[first]) : 0;
    const dash = second ? run.values[second].indexOf(item[second]) : color;
    const colors = COLORS[isDark() && !run.printing ? 'dark' : 'light'];
    return {index: color, color: colors[color % colors.length], dash: DASHES[dash % DASHES.length], symbol: SYMBOLS[color % SYMBOLS.length]};
  },

  printing: false,
};

// The address

const controls = () => $$('.controls [name]');
const held = control => control.type === 'checkbox' ? (control.checked ? 'yes' : 'no') : control.value;
const hold = (control, value) => {
  if (control.type === 'checkbox') control.checked = value === 'yes';
  else control.value = value;
};
const initial = new Map();

const writeAddress = () => {
  const words = new URLSearchParams();
  for (const control of controls()) {
    if (held(control) !== initial.get(control)) words.set(control.name, held(control));
  }
  for (const [title, zoom] of run.zooms) words.set('zoom:' + title, zoom.map(v => +v.toPrecision(6)).join(' '));
  if (document.documentElement.dataset.theme) words.set('theme', document.documentElement.dataset.theme);
  history.replaceState(null, '', words.size ? '#' + words : location.pathname + location.search);
};

const readAddress = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  for (const control of controls()) {
    hold(control, words.get(control.name) ?? initial.get(control));
    if (control.tagName === 'SELECT' && control.selectedIndex < 0) hold(control, initial.get(control));
  }
  run.zooms.clear();
  for (const [name, value] of words) {
    const zoom = value.split(' ').map(Number);
    if (name.startsWith('zoom:') && zoom.length === 4 && zoom.every(Number.isFinite)) run.zooms.set(name.slice(5), zoom);
  }
  if (['light', 'dark'].includes(words.get('theme'))) {
    document.documentElement.dataset.theme = words.get('theme');
    themed();
  }
};

// The controls

const fill = (select, entries) => select.replaceChildren(...entries.map(([value, text]) => new Option(text, value)));

const chips = key => {
  const all = element('button', {type: 'button', textContent: 'all'}), none = element('button', {type: 'button', textContent: 'none'});
  all.setAttribute('aria-label', `all of ${key}`);
  none.setAttribute('aria-label', `none of ${key}`);
  const boxes = run.values[key].map(value => element('input', {type: 'checkbox', name: `${key}:${value}`, checked: true}));
  const set = checked => () => {
    boxes.forEach(box => { box.checked = checked; });
    update();
  };
  all.addEventListener('click', set(true));
  none.addEventListener('click', set(false));
  const labels = run.values[key].map((value, i) => element('label', {}, boxes[i], value));
  return element('fieldset', {}, element('legend', {textContent: key}), ...(boxes.length > 3 ? [all, none] : []), ...labels);
};

/** Shows in the labels of the chips what a curve of theirs looks like. */
const keys = () => {
  const marks = run.marks();
  $$('#chips svg').forEach(old => old.remove());
  for (const [place, key] of marks.slice(0, 2).entries()) {
    for (const value of run.values[key]) {
      const look = run.look({[key]: value});
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('width', 26);
      svg.setAttribute('height', 8);
      svg.setAttribute('aria-hidden', 'true');
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
      const dash = place === 0 && marks.length > 1 ? [] : look.dash;
      for (const [name, at] of Object.entries({x1: 0, x2: 26, y1: 4, y2: 4, 'stroke-width': 2.5, 'stroke-dasharray': dash.join(' ')})) line.setAttribute(name, at);
      line.style.stroke = place === 0 ? look.color : 'currentColor';
      svg.append(line);
      chip(key, value).after(svg);
    }
  }
};
const chip = (key, value) => run.boxes.get(`${key}:${value}`);

const select = () => {
  const wanted = $('[name=words]').value.toLowerCase().split(/\s+/);
  run.shown = run.cases.filter(item =>
    KEYS.every(key => chip(key, item[key])?.checked ?? true) && wanted.every(word => item.words.includes(word)));
  const shown = new Set(run.shown.map(item => item.index));
  for (const row of $$('tr[data-case]')) row.hidden = !shown.has(+row.dataset.case);
  $('#shown').textContent = `${run.shown.length} of ${run.cases.length} cases`;
};

let waiting = 0;
const update = () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    select();
    keys();
    drawPlots();
    drawMilestones();
    writeAddress();
  });
};

const begin = data => {
  Object.assign(run, data);
  run.cases.forEach((item, index) => {
    item.index = index;
    item.words = [...KEYS.map(key => item[key]), item.outcome].join(' ').toLowerCase();
  });
  for (const key of KEYS) run.values[key] = [...new Set(run.cases.map(item => item[key]))];
  fill($('[name=x]'), run.horizontals.filter(axis => run.cases.some(item => axis.column in item.columns)).map(axis => [axis.name, axis.label]));
  fill($('[name=y]'), run.quantities.map(axis => [axis.name, axis.label]));
  const varied = KEYS.filter(key => run.values[key].length > 1);
  $('#facets').append(...KEYS.map(key => element('label', {hidden: !varied.includes(key)},
    element('input', {type: 'checkbox', name: 'facet-' + key, checked: key === 'problem' || key === 'backend'}), key)));
  $('#facets').hidden = varied.length === 0;
  $('#chips').append(...varied.map(chips));
  run.boxes = new Map($$('#chips input').map(box => [box.name, box]));
  $('#explorer').hidden = run.cases.length === 0;
  if (run.quantities.length === 0) { // the cases can be filtered all the same
    $('#axes').hidden = $('#explorer .hint').hidden = true;
    $('#plots').textContent = 'No case has a history.';
  }
  beginMilestones();
  controls().forEach(control => initial.set(control, held(control)));
  listSections();
  readAddress();
  $$('form.controls').forEach(form => {
    form.addEventListener('input', update);
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', event => { // to what this script has set, not to what the HTML says
      event.preventDefault();
      initial.forEach((value, control) => hold(control, value));
      run.zooms.clear();
      update();
    });
  });
  addEventListener('hashchange', () => {
    readAddress();
    update();
  });
  addEventListener('themed', update);
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  select();
  keys();
  drawPlots();
  drawMilestones();
  document.documentElement.dataset.ready = 'yes';
};

const print = printing => {
  run.printing = printing;
  keys();
  drawPlots();
  drawMilestones();
};
