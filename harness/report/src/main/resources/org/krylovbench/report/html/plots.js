'use strict';
// Charts of curves by ECharts: on scales of our own, where a logarithm is taken before, so that a part can begin anywhere.

const LARGEST = 1e4, SMALLEST = 1e-17; // beyond these a relative quantity says no more than "diverged" and "solved"
const ACROSS = 28, UP = 54; // pixels from an axis to its name
const number = value => !Number.isFinite(value) ? '–' : +value.toPrecision(4) === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5)
  ? String(+value.toPrecision(4)) : value.toExponential(2).replace('e', '·10^').replace('+', '');
const raised = power => String(power).replace(/[-\d]/g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
const plain = value => String(+value.toPrecision(6)).replace('-', '−');

/** A range that ends at labels, with the step between them. */
const scale = ([low, high], logarithmic, labels) => {
  if (!(high > low)) [low, high] = logarithmic ? [low - 1, low + 1] : [Math.min(0, low), Math.max(low, 1)];
  const rough = (high - low) / labels, ten = 10 ** Math.floor(Math.log10(rough));
  let step = [1, 2, 5, 10].find(m => m * ten >= 0.999 * rough) * ten;
  if (logarithmic && high - low > 1.6) step = Math.max(1, Math.ceil(rough));
  else if (logarithmic && high - low > 0.5) step = Math.log10(2); // 1, 2, 4, … are rounder than tenths of a decade
  const from = Math.floor(low / step + 1e-6) * step, to = Math.ceil(high / step - 1e-6) * step;
  return {from, to: Math.max(to, from + step), step};
};

const axis = ({label: name, log: logarithmic}, range, labels, gap, ink) => {
  const {from, to, step} = scale(range, logarithmic, labels), plainly = (gap === ACROSS || step < 1) && from >= -3 && to <= 5;
  const label = value => {
    if (!logarithmic) return plain(Math.abs(value) < 1e-9 * step ? 0 : value);
    if (plainly) return plain(+(10 ** value).toPrecision(3));
    const power = Math.floor(value + 1e-6), head = 10 ** (value - power);
    return (Math.abs(value - Math.round(value)) < 1e-6 ? '10' : head.toPrecision(2) + '·10') + raised(power);
  };
  return {
    type: 'value', name, min: from, max: to, interval: step, nameLocation: 'middle', nameGap: gap,
    nameTextStyle: {color: ink.text, fontSize: 12},
    axisLabel: {formatter: label, color: ink.text, fontSize: 11, hideOverlap: true},
    axisLine: {show: true, onZero: false, lineStyle: {color: ink.text}},
    axisTick: {show: true, lineStyle: {color: ink.text}},
    splitLine: {lineStyle: {color: ink.grid}},
  };
};

/**
 * A chart in a figure of the page.
 * @param curves {name, look, x, y, low, high}: numbers, with NaN for what is not there
 * @param axes {x, y: {label, log, range}}: ranges of the logarithm where it is taken
 */
class Plot {
  constructor(figure) {
    this.figure = figure;
    this.place = $('.plot', figure);
    this.tip = element('div', {className: 'tip', hidden: true});
    this.box = element('div', {className: 'box', hidden: true});
    this.read = {curve: 0, point: 0};
    this.listen();
  }

  /** @param make gives {curves, axes, title} when they are needed */
  set(make) {
    this.make = make;
    this.stale = true;
  }

  draw() {
    if (!this.stale) return;
    this.stale = false;
    Object.assign(this, this.make());
    this.chart ??= echarts.init(this.place, null, {renderer: 'canvas'});
    this.place.append(this.tip, this.box);
    this.chart.resize(run.printing ? {width: 330, height: 240} : {width: 'auto', height: 'auto'});
    this.chart.setOption(this.option(isDark() && !run.printing), {notMerge: true});
    this.tip.hidden = true;
    const lost = this.lost ? `${this.lost} values at 0 or beyond are not on this scale` : '';
    $('.tools .muted', this.figure).textContent = lost;
    this.place.setAttribute('aria-label', `${this.axes.y.label} against ${this.axes.x.label}, ${this.title}: ${this.curves.length} curves. Arrows read points, + and − enlarge and shrink, 0 shows all.`);
  }

  option(dark, legend = false) {
    const ink = dark ? {text: '#e8e8e8', grid: '#33363d'} : {text: '#1a1a1a', grid: '#e3e3e3'};
    const {x, y} = this.axes, zoom = this.zoom() ?? [...x.range, ...y.range];
    const many = this.curves.length > 40;
    const series = this.points().flatMap(({curve, points, low, high}, i) => {
      const {color, dash, symbol, index} = curve.look;
      const style = {color, width: many ? 1 : 1.8, type: dash.length ? dash : 'solid'};
      const line = {type: 'line', name: curve.name, data: points, showSymbol: false, silent: true, step: curve.step, lineStyle: style, itemStyle: {color}, emphasis: {lineStyle: {width: 4}}};
      const edges = [low, high].filter(edge => edge.length && !many)
        .map(data => ({type: 'line', data, showSymbol: false, silent: true, lineStyle: {color, width: 1, opacity: 0.35}}));
      const every = Math.max(1, Math.ceil(points.length / 8)), first = Math.floor((i % 8) * every / 8);
      const marked = many || curve.step ? [] : points.filter((_, j) => j % every === first);
      const marks = {type: 'scatter', data: marked, symbol, symbolSize: 7, silent: true, itemStyle: {color: index % 2 ? 'transparent' : color, borderColor: color, borderWidth: 1.3}};
      return [line, ...edges, ...(marked.length ? [marks] : [])];
    });
    const names = [...new Set(this.curves.map(curve => curve.name))];
    return {
      animation: false, color: this.curves.map(curve => curve.look.color), aria: {enabled: false},
      grid: {left: 72, right: 14, top: 10, bottom: legend ? 60 + 18 * Math.ceil(names.length / 2) : 46},
      legend: legend ? {data: names, bottom: 0, textStyle: {color: ink.text}, itemWidth: 34} : {show: false},
      xAxis: axis(x, zoom.slice(0, 2), 6, ACROSS, ink),
      yAxis: axis(y, zoom.slice(2), y.log ? 10 : 6, UP, ink),
      series,
    };
  }

  /** What can be shown on the scales. */
  points() {
    const {x, y} = this.axes, up = y.log ? Math.log10 : v => v, across = x.log ? Math.log10 : v => v;
    this.lost = 0;
    this.drawn = this.curves.map(curve => {
      const along = horizontal => {
        const points = [];
        (horizontal ?? []).forEach((v, i) => {
          const point = [across(v), up(curve.y[i])];
          if (point.every(Number.isFinite)) points.push(point);
        });
        return points;
      };
      const points = along(curve.x);
      this.lost += curve.y.filter((v, i) => Number.isFinite(v) && Number.isFinite(curve.x[i])).length - points.length;
      return {curve, points, low: along(curve.low), high: along(curve.high)};
    });
    return this.drawn;
  }

  zoom(...set) {
    const title = run.checked('same') ? 'all' : this.title;
    if (set.length === 0) return run.zooms.get(title);
    if (set[0] === null) run.zooms.delete(title);
    else run.zooms.set(title, set[0]);
    update();
    return set[0];
  }

  /** From the scales to pixels, as [offset, factor] across and up. */
  pixels() {
    const {min: x0, max: x1} = this.chart.getOption().xAxis[0], {min: y0, max: y1} = this.chart.getOption().yAxis[0];
    const [left, bottom] = this.chart.convertToPixel('grid', [x0, y0]), [right, top] = this.chart.convertToPixel('grid', [x1, y1]);
    const p = (right - left) / (x1 - x0), q = (top - bottom) / (y1 - y0);
    return {across: [left - p * x0, p], up: [bottom - q * y0, q], ends: [x0, x1, y0, y1], corner: [left, right, top, bottom]};
  }

  nearest(px, py) {
    const {across: [a, p], up: [b, q]} = this.pixels();
    let best = {distance: 30 ** 2};
    this.drawn.forEach(({points}, curve) => points.forEach((at, point) => {
      const distance = (a + p * at[0] - px) ** 2 + (b + q * at[1] - py) ** 2;
      if (distance < best.distance) best = {distance, curve, point};
    }));
    return best.curve === undefined ? null : best;
  }

  tell({curve, point}) {
    const {across: [a, p], up: [b, q], corner: [left, right]} = this.pixels();
    const {points, curve: {name, look}} = this.drawn[curve], [x, y] = points[point];
    const value = (at, scaled) => number(scaled.log ? 10 ** at : at);
    this.tip.textContent = `${name}\n${this.axes.x.short ?? this.axes.x.label}: ${value(x, this.axes.x)}\n${this.axes.y.short ?? this.axes.y.label}: ${value(y, this.axes.y)}`;
    this.tip.style.borderColor = look.color;
    this.tip.hidden = false;
    const px = a + p * x;
    this.tip.style.left = px > (left + right) / 2 ? '' : `${px + 10}px`;
    this.tip.style.right = px > (left + right) / 2 ? `${this.place.clientWidth - px + 10}px` : '';
    this.tip.style.top = `${Math.max(0, b + q * y - 30)}px`;
    this.chart.dispatchAction({type: 'downplay'});
    this.chart.dispatchAction({type: 'highlight', seriesName: name});
  }

  leave() {
    this.tip.hidden = true;
    this.chart?.dispatchAction({type: 'downplay'});
  }

  /** Enlarges by a factor about the middle. */
  enlarge(factor) {
    const {ends: [x0, x1, y0, y1]} = this.pixels();
    const cut = (low, high) => [(low + high) / 2 - (high - low) / 2 / factor, (low + high) / 2 + (high - low) / 2 / factor];
    this.zoom([...cut(x0, x1), ...cut(y0, y1)]);
  }

  listen() {
    const {place, box} = this;
    let from = null;
    const at = event => {
      const {left, top} = place.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    place.addEventListener('pointermove', event => {
      if (!this.chart) return;
      const [x, y] = at(event);
      if (from) {
        box.hidden = false;
        Object.assign(box.style, {left: Math.min(x, from[0]) + 'px', top: Math.min(y, from[1]) + 'px', width: Math.abs(x - from[0]) + 'px', height: Math.abs(y - from[1]) + 'px'});
        return;
      }
      const found = this.nearest(x, y);
      if (found) this.tell(found);
      else if (!this.tip.hidden) this.leave();
    });
    place.addEventListener('pointerdown', event => {
      if (event.pointerType === 'touch' || event.button !== 0 || !this.chart) return;
      from = at(event);
      place.setPointerCapture(event.pointerId);
    });
    place.addEventListener('pointerup', event => {
      box.hidden = true;
      if (!from) return;
      const [x, y] = at(event), [u, v] = from;
      from = null;
      if (Math.abs(x - u) < 8 || Math.abs(y - v) < 8) return;
      const {across: [a, p], up: [b, q]} = this.pixels();
      this.zoom([(Math.min(x, u) - a) / p, (Math.max(x, u) - a) / p, (Math.max(y, v) - b) / q, (Math.min(y, v) - b) / q]);
    });
    place.addEventListener('pointercancel', () => {
      from = null;
      box.hidden = true;
    });
    place.addEventListener('pointerleave', () => this.leave());
    place.addEventListener('blur', () => this.leave());
    place.addEventListener('dblclick', () => this.zoom(null));
    place.addEventListener('keydown', event => this.key(event));
    for (const button of $$('.tools button', this.figure)) button.addEventListener('click', () => this.save(button.textContent));
  }

  key(event) {
    if (!this.chart || event.ctrlKey || event.metaKey || event.altKey) return;
    const {read} = this, curves = this.drawn.filter(({points}) => points.length > 0);
    const move = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity]}[event.key];
    if (move && curves.length > 0) {
      const clamp = (value, count) => Math.max(0, Math.min(count - 1, value));
      read.curve = clamp(read.curve + move[0], curves.length);
      read.point = clamp(read.point + move[1], curves[read.curve].points.length);
      this.tell({curve: this.drawn.indexOf(curves[read.curve]), point: read.point});
      $('#read').textContent = this.tip.textContent.replaceAll('\n', ', ');
    } else if ('+='.includes(event.key)) this.enlarge(1.5);
    else if (event.key === '-') this.enlarge(1 / 1.5);
    else if (event.key === '0') this.zoom(null);
    else return;
    event.preventDefault();
  }

  save(kind) {
    this.draw();
    const name = this.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80) || 'curves';
    const give = (content, type, ending) => {
      const link = element('a', {download: `${name}.${ending}`, href: URL.createObjectURL(new Blob([content], {type}))});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    };
    if (kind === 'CSV') {
      const quoted = text => `"${String(text).replaceAll('"', '""')}"`;
      const rows = this.curves.flatMap(({name: curve, x, y}) => [...y.keys()].filter(i => Number.isFinite(x[i]) && Number.isFinite(y[i])).map(i => [quoted(curve), x[i], y[i]].join()));
      give([['curve', quoted(this.axes.x.label), quoted(this.axes.y.label)].join(), ...rows, ''].join('\n'), 'text/csv', 'csv');
      return;
    }
    const height = 420 + 9 * this.curves.length, size = {width: 720, height};
    const chart = kind === 'SVG' ? echarts.init(null, null, {renderer: 'svg', ssr: true, ...size}) : echarts.init(document.createElement('canvas'), null, {devicePixelRatio: 3, ...size});
    chart.setOption(this.option(false, true));
    if (kind === 'SVG') give(chart.renderToSVGString(), 'image/svg+xml', 'svg');
    else chart.getDom().toBlob(png => give(png, 'image/png', 'png'));
    chart.dispose();
  }
}

const plotFigure = title => element('figure', {}, element('figcaption', {textContent: title}),
  element('div', {className: 'plot', tabIndex: 0, role: 'application'}),
  element('div', {className: 'tools'}, element('span', {className: 'muted'}),
    ...['SVG', 'PNG', 'CSV'].map(kind => element('button', {type: 'button', textContent: kind}))));

/** Charts in a place of the page, one for each title; those out of sight wait until they are seen. */
class Plots {
  constructor(place) {
    this.place = place;
    this.plots = new Map();
    this.seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        entry.target.near = entry.isIntersecting;
        if (entry.isIntersecting) this.plots.get(entry.target.title0)?.draw();
      }
    }, {rootMargin: '300px'});
    addEventListener('resize', () => this.plots.forEach(plot => plot.chart?.resize()));
  }

  /** @param groups from the title of a chart to what makes it */
  draw(groups) {
    for (const [title, plot] of this.plots) {
      if (!groups.has(title)) {
        this.seen.unobserve(plot.figure);
        plot.chart?.dispose();
        plot.figure.remove();
        this.plots.delete(title);
      }
    }
    for (const [place, [title, make]] of [...groups].entries()) {
      if (!this.plots.has(title)) {
        const figure = plotFigure(title);
        figure.title0 = title;
        this.plots.set(title, new Plot(figure));
      }
      const plot = this.plots.get(title);
      plot.set(make);
      const there = this.place.children[place] ?? null;
      if (there !== plot.figure) this.place.insertBefore(plot.figure, there); // what is moved loses the focus
      if (plot.figure.near || run.printing) plot.draw();
      this.seen.observe(plot.figure);
    }
  }
}

const convergence = new Plots($('#plots'));

const column = (item, name) => (item.columns[name] ?? []).map(value => value ?? NaN);

const curvesOf = items => {
  const form = run.form(), across = run.axis(form.x), marks = run.marks();
  return items.map(item => {
    const horizontal = name => (item.columns[name] ?? []).map(value => run.scaled(across, item, value));
    const timed = across.column === 'seconds' && form.range;
    return {
      name: marks.map(key => item[key]).join(', ') || item.solver,
      look: run.look(item),
      x: horizontal(across.column),
      y: column(item, form.y),
      low: timed ? horizontal('low') : [],
      high: timed ? horizontal('high') : [],
    };
  });
};

const extent = (curves, name, logarithmic) => {
  let low = Infinity, high = -Infinity;
  for (const curve of curves) {
    for (const value of curve[name]) {
      const kept = name === 'x' ? (!logarithmic || value > 0) && Number.isFinite(value) : logarithmic ? value > SMALLEST && value < LARGEST : Math.abs(value) < LARGEST;
      if (kept && value < low) low = value;
      if (kept && value > high) high = value;
    }
  }
  if (low > high) return [0, 1];
  return logarithmic ? [Math.log10(low), Math.log10(high)] : [Math.min(0, low), high];
};

const drawPlots = () => {
  const form = run.form();
  if (!form.y || !form.x) return;
  const facets = KEYS.filter(key => run.checked('facet-' + key) && run.values[key].length > 1);
  const groups = new Map();
  for (const item of run.shown) {
    if (!(form.y in item.columns && run.axis(form.x).column in item.columns)) continue;
    const title = facets.map(key => item[key]).join(', ') || 'all cases';
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(item);
  }
  const log = {x: Boolean(form.logx), y: Boolean(form.logy)};
  const ranges = curves => ({x: extent(curves, 'x', log.x), y: extent(curves, 'y', log.y)});
  const shared = form.same ? ranges(curvesOf([...groups.values()].flat())) : null;
  convergence.draw(new Map([...groups].map(([title, items]) => [title, () => {
    const curves = curvesOf(items), range = shared ?? ranges(curves);
    return {title, curves, axes: {
      x: {label: run.axis(form.x).label, log: log.x, range: range.x},
      y: {label: run.quantities.find(axis => axis.name === form.y).label, log: log.y, range: range.y},
    }};
  }])));
};
