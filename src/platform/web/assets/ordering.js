/* Lists to put in order: lines move with two buttons, as their numbers do. The list with its numbers works alone;
   the buttons stand in a template beside it. */

for (const list of document.querySelectorAll('[data-ordering]')) order(list);

function order(list) {
  const buttons = document.querySelector('template[data-ordering-buttons]');
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  list.after(spoken);
  for (const line of list.children) addButtons(line);
  document.addEventListener('restored', sort);
  list.addEventListener('input', ({ target }) => exchange(target));
  sort();

  function addButtons(line) {
    const select = line.querySelector('select');
    for (const button of [...buttons.content.cloneNode(true).children]) {
      button.setAttribute('aria-describedby', `${select.id}-words`);
      line.append(button);
    }
    line.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-move]');
      if (button) move(line, button);
    });
  }

  function move(line, button) {
    const lines = [...list.children];
    const to = lines.indexOf(line) + Number(button.dataset.move);
    if (to < 0 || to >= lines.length) return;
    if (button.dataset.move === '1') lines[to].after(line);
    else lines[to].before(line);
    for (const [index, one] of [...list.children].entries()) one.querySelector('select').value = String(index + 1);
    button.focus();
    limit();
    say(line, to + 1);
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // Two lines with one number: the other takes the number that this one had.
  function exchange(select) {
    if (!select.matches?.('select')) return;
    const taken = new Set(selects().map(({ value }) => value));
    const free = selects().map((_one, index) => String(index + 1)).filter((value) => !taken.has(value));
    const other = selects().find((one) => one !== select && one.value === select.value && select.value !== '');
    if (other && free.length === 1) [other.value] = free;
    sort();
    select.focus();
  }

  /** Puts the lines in the order of their numbers, once each has one of its own. */
  function sort() {
    const places = selects().map(({ value }) => Number(value));
    if (new Set(places).size === places.length && !places.includes(0)) list.append(...[...list.children].sort((one, other) => numberOf(one) - numberOf(other)));
    limit();
  }

  function limit() {
    const lines = [...list.children];
    for (const [index, line] of lines.entries()) {
      line.querySelector('[data-move="-1"]').setAttribute('aria-disabled', String(index === 0));
      line.querySelector('[data-move="1"]').setAttribute('aria-disabled', String(index === lines.length - 1));
    }
  }

  function say(line, place) {
    spoken.textContent = buttons.dataset.words.replace('%line%', line.querySelector('label').textContent.trim()).replace('%place%', place);
  }

  function selects() {
    return [...list.querySelectorAll('select')];
  }
}

function numberOf(line) {
  return Number(line.querySelector('select').value);
}
