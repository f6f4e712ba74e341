/* Typing a sheet by keyboard alone: Enter leads to the next field, Shift+Enter to the one before. Every field is sent as
   soon as it is left; what the server says of it stands beside it at once. Without a connection all of it waits in the browser.
   Only what was changed here is sent: the other fields may have been typed in another tab. */
import { tell } from './saving.js';
import { flush, listen, state } from './sending.js';
import { keep, unsent } from './unsent.js';

const form = document.querySelector('form[data-sheet-entry]');
const address = form.dataset.sheetEntry;
const fields = [...form.querySelectorAll('[data-variable]')].map((place) => ({ place, control: place.querySelector('input, textarea') }));
const asShown = form.elements['as-shown'];
/** What is kept, as far as this page knows, and what was changed on it and may not have arrived: texts by variable. */
const kept = JSON.parse(asShown.value);
let changed = {};
let isClosed = false;

listen({ told, changed: show });
restore();
void flush();
form.addEventListener('change', save);
form.addEventListener('keydown', move);

function save({ target }) {
  const field = fields.find(({ control }) => control === target);
  if (!field) return;
  hold({ ...changed, [field.place.dataset.variable]: target.value });
  // One change waits for each address, also that of another tab.
  const [waiting] = unsent(address);
  keep(address, { key: crypto.randomUUID?.() ?? String(Date.now()), typed: { ...waiting?.change.typed, ...changed } });
  void flush();
}

/** The buttons send the form whole. It says what it showed, and null where that was changed since, and maybe changed back. */
function hold(changes) {
  changed = changes;
  asShown.value = JSON.stringify({ ...kept, ...Object.fromEntries(Object.keys(changed).map((variable) => [variable, null])) });
}

/** What could not be sent the last time stands in the fields again. */
function restore() {
  const [waiting] = unsent(address);
  if (!waiting) return;
  hold(waiting.change.typed);
  for (const { place, control } of fields) control.value = changed[place.dataset.variable] ?? control.value;
}

function told(to, answer) {
  if (to !== address) return;
  isClosed = answer.kept !== 'saved';
  if (isClosed) return;
  if (!unsent(address).length) know();
  for (const { place } of fields) remark(place, answer.problems[place.dataset.variable] ?? '', answer.notes[place.dataset.variable] ?? '');
}

// All that was changed here has arrived.
function know() {
  Object.assign(kept, changed);
  hold({});
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
