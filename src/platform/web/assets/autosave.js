/* Forms with data-autosave save themselves: ticks at once, what is typed after a pause. Nothing that is typed is
   lost when the connection is away: it stays on the page, and the script tries again.
   data-finishes: when every box of all such forms is ticked, the page is loaded again, because it says so then. */
import { send, tell } from './saving.js';

const pause = 1500;
const retry = 5000;

for (const form of document.querySelectorAll('form[data-autosave]')) keepSaved(form);

function keepSaved(form) {
  let timer;
  let changed = false;
  let sending = false;

  for (const button of form.querySelectorAll('[data-without-script]')) button.hidden = true;
  form.addEventListener('input', ({ target }) => change(target.type === 'checkbox' ? 0 : pause));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(0);
  });
  form.addEventListener('focusout', () => void save());
  addEventListener('online', () => void save());
  addEventListener('pagehide', () => void save());

  function change(wait) {
    changed = true;
    tell(form, 'none');
    later(wait);
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  }

  async function save() {
    if (!changed || sending) return;
    clearTimeout(timer);
    [changed, sending] = [false, true];
    const state = await send(form);
    sending = false;
    if (changed) return later(0);
    tell(form, state);
    if (state === 'saved' || state === 'together') return finish(form);
    changed = true;
    if (state === 'failed') later(retry);
  }
}

function finish(form) {
  const boxes = document.querySelectorAll('form[data-finishes] [type="checkbox"]');
  if (!('finishes' in form.dataset) || ![...boxes].every((box) => box.checked)) return;
  location.hash = 'finish';
  location.reload();
}
