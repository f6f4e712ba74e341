/* On every page. What it adds is comfort: everything works without it. */
import { unsent } from './unsent.js';

/** Closes the menus of the header when somebody goes on elsewhere. */
const menus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', ({ target }) => {
  for (const menu of menus()) if (!menu.contains(target)) menu.open = false;
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of menus()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary').focus();
  }
});

/** Some browsers bring a page back as it stood when somebody left it: by now, another may use this phone. */
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && document.querySelector('[data-viewer], [data-passing]')) location.reload();
});

/** Tells the server in which time zone this device is, so that every hour and day on the next pages is hers. */
const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '');
if (zone && !document.cookie.split('; ').includes(`zone=${zone}`)) document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;

/** What an earlier page could not send is sent from this one; forms that are sent so look after their own. */
if (unsent().length && !document.querySelector('form[data-attempt], form[data-sheet-entry]')) void import('./leftovers.js');

document.addEventListener('submit', (event) => {
  if (unsent().length || document.querySelector('form[data-unsaved]')) askFirst(event);
});

/** Signing out would lose what is on the page only, or leave on a shared phone what belongs to her: she is asked first. */
function askFirst(event) {
  if (event.target.getAttribute('action') !== '/sign-out') return;
  event.preventDefault();
  void import('./leaving.js').then(({ ask }) => ask(event.target));
}
