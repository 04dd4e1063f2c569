'use strict';
// What every page does: sort and filter its tables, take another theme, copy a command, list its sections.

const isDark = () => {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};
const themeButton = document.getElementById('theme');
const themed = () => {
  themeButton.textContent = isDark() ? 'Light' : 'Dark';
  dispatchEvent(new Event('themed'));
};
themeButton.hidden = false;
themeButton.addEventListener('click', () => {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  themed();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themed);

const sortable = table => {
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const keys = new Map([...body.rows].map(row => {
        const cell = row.cells[column];
        const empty = cell === undefined || cell.classList.contains('reason');
        return [row, empty ? '' : cell.dataset.value ?? cell.textContent];
      }));
      const numeric = [...body.rows].some(row => row.cells[column]?.dataset.value);
      const order = (x, y) => numeric ? x - y : x.localeCompare(y, 'en', {numeric: true});
      body.append(...[...body.rows].sort((a, b) => {
        const x = keys.get(a), y = keys.get(b);
        if (x === '' || y === '') return (x === '') - (y === ''); // what does not exist comes last
        return down ? order(y, x) : order(x, y);
      }));
    });
  });
};
document.querySelectorAll('table.cases').forEach(sortable);

const filter = document.getElementById('filter');
if (filter) {
  filter.addEventListener('input', () => {
    const wanted = filter.value.toLowerCase();
    for (const row of document.querySelector('table.cases').tBodies[0].rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
  });
}

for (const code of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch { // a browser may forbid it to files
      getSelection().selectAllChildren(code);
    }
  });
  const command = document.createElement('div');
  command.className = 'command';
  code.replaceWith(command);
  command.append(code, button);
}

for (const stills of document.querySelectorAll('.stills')) {
  const slider = stills.querySelector('input'), pictures = [...stills.querySelectorAll('figure[data-still]')];
  if (!slider) continue;
  const show = () => {
    pictures.forEach((picture, i) => { picture.hidden = i !== slider.valueAsNumber; });
    slider.setAttribute('aria-valuetext', pictures[slider.valueAsNumber].textContent);
  };
  slider.closest('label').hidden = false;
  slider.addEventListener('input', show);
  addEventListener('beforeprint', () => pictures.forEach(picture => { picture.hidden = false; }));
  addEventListener('afterprint', show);
  show();
}

const listSections = () => {
  const list = document.createElement('ul');
  for (const heading of document.querySelectorAll('main section:not([hidden]) > h2')) {
    const link = document.createElement('a');
    link.href = '#' + heading.id;
    link.textContent = heading.textContent;
    link.addEventListener('click', event => { // the address keeps what is shown
      event.preventDefault();
      heading.tabIndex = -1;
      heading.focus({preventScroll: true});
      heading.scrollIntoView();
    });
    list.append(document.createElement('li'));
    list.lastChild.append(link);
  }
  document.getElementById('contents').replaceChildren(list);
  document.getElementById('contents').hidden = list.childElementCount < 2;
};
listSections();
themed();
if (!document.getElementById('explorer')) document.documentElement.dataset.ready = 'yes';
