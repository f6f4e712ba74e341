/* Before somebody signs out while something of hers is unsent: sends it if that goes quickly, else tells her, and wipes
   it if she leaves all the same. Of a page that is saved by its buttons (data-unsaved), “later” is the one that only saves. */
import { send } from './saving.js';
import { flush } from './sending.js';
import { unsent, wipe } from './unsent.js';

const patience = 2_000;
const dialog = document.querySelector('[data-leaving]');

/** Sends the form that signs her out, unless she wants to stay. */
export async function ask(form) {
  const page = unsavedPage();
  await Promise.race([Promise.all([flush(), page && save(page)]), new Promise((go) => setTimeout(go, patience))]);
  if (!unsent().length && !unsavedPage()) return form.submit();
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'leave' && leave(form), { once: true });
  dialog.showModal();
}

// Some of it may be kept now, so the page does not know any more what was: where she stays, all of it counts as changed.
async function save(page) {
  const came = await send(page, page.querySelector('button[value="later"]'));
  page.elements['as-shown'].value = '';
  if (came === 'saved') delete page.dataset.unsaved;
}

function unsavedPage() {
  return document.querySelector('form[data-unsaved]');
}

function leave(form) {
  wipe();
  form.submit();
}
