/* While a file is being made, asks how far it is, and shows it; when it is done, the page comes anew. */

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
function show(shown) {
  if (!shown.querySelector('[data-looks-again]')) location.reload();
  else moveOn(document.getElementById('export'), shown);
}

function moveOn(page, shown) {
  page.querySelector('.tag').replaceWith(shown.querySelector('.tag'));
  page.querySelector('[role=status]').textContent = shown.querySelector('[role=status]').textContent;
  const { max, value } = shown.querySelector('#progress');
  Object.assign(page.querySelector('#progress'), { max, value });
}
