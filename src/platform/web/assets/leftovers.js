/* Sends what an earlier page left unsent, on whatever page she is now. A page that shows what came of an attempt
   (data-attempt) is loaded again when the server got something new for it. */
import { tell } from './saving.js';
import { flush, listen, state } from './sending.js';
import { unsent } from './unsent.js';

const page = document.querySelector('[data-attempt]');
let isNew = false;
let isTooLate = false;

listen({ told, changed: show });
for (const form of page?.querySelectorAll('form') ?? []) form.addEventListener('submit', hold);
void flush();

function told(to, { kept }) {
  if (!page || !to.startsWith(`${page.dataset.attempt}/`)) return;
  if (kept === 'saved') isNew = true;
  if (kept === 'closed' || kept === 'too-late') isTooLate = true;
}

function show() {
  if (!page) return;
  const so = state();
  if (so === 'saved' && isNew) location.reload();
  else tell(page, so === 'saved' && isTooLate ? 'too-late' : so);
}

// What is handed in should be all of it.
function hold(event) {
  if (!unsent(page.dataset.attempt).length) return;
  event.preventDefault();
  void flush();
}
