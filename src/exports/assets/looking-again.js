/* While a file is being made, asks how far it is, and shows it; when it is done, says so and shows the way to it. */

/** How often, in milliseconds; it grows, because some files take long. */
let pause = 1_000;
const longest = 10_000;

next();

function next() {
  if (!document.querySelector('[data-looks-again]')) return;
  setTimeout(() => void look(), pause);
  pause = Math.min(longest, pause * 1.2);
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('export');
    if (answer.ok && shown) show(shown);
  } catch {
    // Without a network the page stays as it is, and asks again.
  }
  next();
}

// Only what has changed is touched: whoever is on a link or a button stays there, and the sentence is read out.
// A page that comes anew is silent: nobody hears a sentence that was there from the beginning.
function show(shown) {
  const page = document.getElementById('export');
  page.querySelector('.tag').replaceWith(shown.querySelector('.tag'));
  page.querySelector('[role=status]').textContent = shown.querySelector('[role=status]').textContent;
  if (shown.querySelector('[data-looks-again]')) moveOn(page, shown);
  else end(page, shown);
}

function moveOn(page, shown) {
  const { max, value } = shown.querySelector('#progress');
  Object.assign(page.querySelector('#progress'), { max, value });
}

// Whoever is on something that goes, such as “Stop”, is led to the sentence: where it stood stands “Remove” now.
function end(page, shown) {
  const said = page.querySelector('[role=status]');
  const goes = after(said).some((node) => node.contains(document.activeElement));
  for (const node of after(said)) node.remove();
  said.after(...after(shown.querySelector('[role=status]')));
  said.tabIndex = -1;
  if (goes) said.focus();
}

function after(element) {
  const nodes = [...element.parentNode.childNodes];
  return nodes.slice(nodes.indexOf(element) + 1);
}
