/* Typing a sheet by keyboard alone: Enter leads to the next field, Shift+Enter to the one before. Every field is sent as
   soon as it is left; what the server says of it stands beside it at once. Without a connection all of it waits in the browser. */
import { tell } from './saving.js';
import { flush, listen, state } from './sending.js';
import { keep, unsent } from './unsent.js';

const form = document.querySelector('form[data-sheet-entry]');
const address = form.dataset.sheetEntry;
const fields = [...form.querySelectorAll('[data-variable]')].map((place) => ({ place, control: place.querySelector('input, textarea') }));
let isClosed = false;

listen({ told, changed: show });
restore();
void flush();
form.addEventListener('change', ({ target }) => fields.some(({ control }) => control === target) && save());
form.addEventListener('keydown', move);

function save() {
  const typed = Object.fromEntries(fields.map(({ place, control }) => [place.dataset.variable, control.value]));
  keep(address, { key: crypto.randomUUID?.() ?? String(Date.now()), typed });
  void flush();
}

/** What could not be sent the last time stands in the fields again. */
function restore() {
  const [waiting] = unsent(address);
  if (!waiting) return;
  for (const { place, control } of fields) control.value = waiting.change.typed[place.dataset.variable] ?? '';
}

function told(to, answer) {
  if (to !== address) return;
  isClosed = answer.kept !== 'saved';
  if (isClosed) return;
  for (const { place } of fields) remark(place, answer.problems[place.dataset.variable] ?? '', answer.notes[place.dataset.variable] ?? '');
}

function remark(place, problem, note) {
  place.classList.toggle('field--error', problem !== '');
  say(place.querySelector('[data-problem]'), problem);
  say(place.querySelector('[data-note]'), note);
}

function say(element, sentence) {
  element.textContent = sentence;
  element.hidden = sentence === '';
}

function show() {
  const so = state();
  tell(form, so === 'saved' && isClosed ? 'closed' : so);
}

function move(event) {
  const place = fields.findIndex(({ control }) => control === event.target);
  if (event.key !== 'Enter' || event.isComposing || place < 0) return;
  // In a text of several lines, Ctrl+Enter leads on, because Enter begins a line.
  if (event.target.tagName === 'TEXTAREA' && !event.ctrlKey) return;
  event.preventDefault();
  const next = fields[place + (event.shiftKey ? -1 : 1)];
  if (next) next.control.select();
  else form.querySelector('button[value="end"]').focus();
  next?.control.focus();
}
