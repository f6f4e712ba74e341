/* Before somebody signs out while something of hers is unsent: sends it if that goes quickly, else tells her, and wipes
   it if she leaves all the same. */
import { flush } from './sending.js';
import { unsent, wipe } from './unsent.js';

const patience = 2_000;
const dialog = document.querySelector('[data-leaving]');

/** Sends the form that signs her out, unless she wants to stay. */
export async function ask(form) {
  await Promise.race([flush(), new Promise((go) => setTimeout(go, patience))]);
  if (!unsent().length) return form.submit();
  dialog.returnValue = '';
  dialog.addEventListener('close', () => dialog.returnValue === 'leave' && leave(form), { once: true });
  dialog.showModal();
}

function leave(form) {
  wipe();
  form.submit();
}
