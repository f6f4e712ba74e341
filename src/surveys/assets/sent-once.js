/* What is sent once. A second press takes the place of the first one, and the page that answered the first is never seen: where
   results are shown in that answer alone, they would be lost. */

/** Whoever stopped a request that hung may press again after so long. */
const patience = 60_000;

for (const place of document.querySelectorAll('[data-sent-once]')) sendOnce(place);

function sendOnce(place) {
  const form = place.querySelector('form');
  const told = place.querySelector('[data-on-its-way]');
  form.addEventListener('submit', (event) => {
    if (!told.hidden) event.preventDefault();
    else wait();
  });

  function wait() {
    told.hidden = false;
    setTimeout(() => (told.hidden = true), patience);
  }
}
