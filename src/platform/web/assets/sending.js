/* Sends what is unsent until the server has answered: to each address one change at a time, always the latest.
   Each change has a key, so that the server does it once however often it arrives. */
import { drop, unsent } from './unsent.js';

const patience = 20_000;
const pause = 1_000;
const longest = 60_000;
const arrived = 'arrived';
const onTheirWay = new Map();
let listener = { told: () => {}, changed: () => {} };
let failures = 0;
let signedOut = false;
let timer;

addEventListener('online', () => void flush());
addEventListener('offline', () => void flush());
document.addEventListener('visibilitychange', () => void flush());
// Another tab changed what is unsent, or sent it.
addEventListener('storage', () => listener.changed());

/**
 * `told` is called with an address and what became of its change: `{ kept, sentence }` as the server says, or
 * `{ kept: 'refused' }`. `changed` is called whenever the state may be another.
 */
export function listen(wanted) {
  listener = wanted;
}

/**
 * Whether something of hers arrived, sent by a page before this one, after the server had made this one (at `sentAt`): then
 * it does not stand here. Asked once; the page that is loaded next is younger.
 */
export function isOutrun(sentAt) {
  try {
    const latest = sessionStorage.getItem(arrived);
    sessionStorage.removeItem(arrived);
    return latest !== null && sentAt < latest;
  } catch {
    return false;
  }
}

/** 'saved', 'saving', 'waiting' for the connection, or 'signed-out'. */
export function state() {
  if (signedOut) return 'signed-out';
  if (!unsent().length) return 'saved';
  return failures ? 'waiting' : 'saving';
}

/** Sends everything now, and resolves when all of it was answered or failed. */
export async function flush() {
  clearTimeout(timer);
  const entries = signedOut ? [] : unsent().filter(({ to }) => !onTheirWay.has(to));
  if (entries.length && !navigator.onLine) failures = Math.max(failures, 1);
  else for (const entry of entries) onTheirWay.set(entry.to, send(entry));
  listener.changed();
  await Promise.all(onTheirWay.values());
}

async function send({ to, change }) {
  const answer = await post(to, change);
  onTheirWay.delete(to);
  finish(to, change, answer);
  listener.changed();
}

function finish(to, change, answer) {
  if (answer.kept === 'failed') return later(answer.after);
  failures = 0;
  signedOut = answer.kept === 'signed-out';
  if (signedOut) return;
  drop(to, change.key);
  noteArrival(answer);
  listener.told(to, answer);
  if (unsent(to).some((next) => next.to === to)) again(pause);
}

// Only a time, and no longer than this tab.
function noteArrival({ at }) {
  try {
    if (at) sessionStorage.setItem(arrived, at);
  } catch {
    // A browser that keeps nothing shows pages as they were made.
  }
}

// A little by chance, so that a whole class does not come back in the same second.
function later(after) {
  const wait = Math.max(after, Math.min(longest, pause * 2 ** failures));
  failures += 1;
  again(wait * (1 + Math.random() / 4));
}

function again(wait) {
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), wait);
}

async function post(to, { since: _since, ...change }) {
  const body = JSON.stringify(change);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  try {
    // Browsers let small requests finish although the page is left.
    const response = await fetch(to, { method: 'POST', body, headers, keepalive: body.length < 8_000, signal: AbortSignal.timeout?.(patience) });
    return await understand(response);
  } catch {
    return { kept: 'failed', after: 0 };
  }
}

async function understand(response) {
  if (response.ok) return response.json();
  if (response.status === 401) return { kept: 'signed-out' };
  const isWorthAnotherTry = response.status >= 500 || [408, 409, 429].includes(response.status);
  const seconds = Number(response.headers.get('retry-after')) || 0;
  return isWorthAnotherTry ? { kept: 'failed', after: seconds * 1000 } : { kept: 'refused' };
}
