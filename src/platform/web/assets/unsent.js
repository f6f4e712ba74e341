/* What somebody changed and the server does not have yet. It waits in this browser under a key of her own, so that
   nobody else who uses this phone is shown it or sends it. One change for each address: a later one replaces it. */

const shelf = 'unsent/';
const mine = `${shelf}${document.body.dataset.viewer}/`;
const days = 30;
const memory = new Map();

discardOld();

/** Keeps a change for the address `to`. Tells whether it will outlive this page: some browsers keep nothing. */
export function keep(to, change) {
  const text = JSON.stringify({ ...change, since: Date.now() });
  try {
    localStorage.setItem(mine + to, text);
    memory.delete(to);
    return true;
  } catch {
    memory.set(to, text);
    return false;
  }
}

/** Everything of hers that is unsent, for addresses that begin with `beginning`: `{ to, change }`. */
export function unsent(beginning = '') {
  const stored = keys(mine).map((key) => [key.slice(mine.length), localStorage.getItem(key)]);
  return [...stored, ...memory].filter(([to]) => to.startsWith(beginning)).map(([to, text]) => ({ to, change: JSON.parse(text) }));
}

/** The server has the change named `key`, or will never take it. A later change for the same address stays. */
export function drop(to, key) {
  if (!unsent(to).some((entry) => entry.to === to && entry.change.key === key)) return;
  memory.delete(to);
  if (keys(mine + to).length) localStorage.removeItem(mine + to);
}

/** Removes everything of hers from this browser. */
export function wipe() {
  for (const { to, change } of unsent()) drop(to, change.key);
}

function keys(beginning) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginning));
  } catch {
    return [];
  }
}

// Also what others left here: nobody's words stay on a phone for ever.
function discardOld() {
  for (const key of keys(shelf)) {
    const { since } = JSON.parse(localStorage.getItem(key));
    if (Date.now() - since > days * 24 * 3_600_000) localStorage.removeItem(key);
  }
}
