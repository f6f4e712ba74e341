/* The page of an attempt. Every change is kept in the browser at once and sent as soon as it can be; the form and its
   buttons stay what they are, and carry all answers themselves. */
import './leaving.js';
import './ordering.js';
import './words.js';
import { answerIn, putAnswer } from './answers.js';
import { elapsed } from './clock.js';
import { send, tell } from './saving.js';
import { flush, isOutrun, listen, state } from './sending.js';
import { countDown } from './timer.js';
import { drop, keep, unsent } from './unsent.js';

const form = document.querySelector('form[data-attempt]');
const { attempt, sentAt } = form.dataset;
const addresses = `${attempt}/answers/`;
const questions = [...form.querySelectorAll('[data-question]')];
const typed = 'textarea, input:not([type="radio"], [type="checkbox"])';
const pause = 1_500;
const longestPause = 15_000;

/** What there is to say when nothing is unsent: 'none' before the first answer, 'refused' after one that cannot be kept. */
let result = 'saved' in form.dataset ? 'saved' : 'none';
let isKept = true;
let isStale = false;
let isLeaving = false;
let isOver = false;
let timer;
let changedSince = null;

if (isOutrun(sentAt)) leaveFor(attempt);
listen({ told, changed: show });
restore();
void flush();
form.addEventListener('input', ({ target }) => change(target));
form.addEventListener('keydown', holdEnter);
form.addEventListener('submit', submit);
addEventListener('beforeunload', warn);
if (form.querySelector('[data-deadline]')) countDown(form.querySelector('[data-deadline]'), sentAt, timeIsUp);

/** Answers that the server does not have yet go back into their fields, unless it got a later one from elsewhere. */
function restore() {
  for (const question of questions) {
    const entry = unsent(addressOf(question)).find(({ to }) => to === addressOf(question));
    if (!entry) continue;
    const { change: left } = entry;
    if (Date.parse(question.dataset.madeAt) > Date.parse(left.sentAt) + left.elapsed) drop(entry.to, left.key);
    else put(question, left.response);
  }
  document.dispatchEvent(new Event('restored'));
}

function put(question, answer) {
  putAnswer(question, answer);
  markChanged(question);
}

function change(control) {
  const question = control.closest('[data-question]');
  if (!question || isOver) return;
  markChanged(question);
  question.querySelector('[data-refused]')?.remove();
  result = 'saved';
  isKept = keep(addressOf(question), { deed: 'save', response: answerIn(question), key: newKey(), sentAt, elapsed: elapsed() });
  later(control.matches(typed) ? pause : 0);
  show();
}

// While she types, one request each time that she pauses; who never pauses is saved all the same.
function later(wait) {
  changedSince ??= Date.now();
  clearTimeout(timer);
  timer = setTimeout(sendNow, Math.max(0, Math.min(wait, changedSince + longestPause - Date.now())));
}

function sendNow() {
  changedSince = null;
  return flush();
}

/** What became of one change. */
function told(to, { kept, sentence }) {
  if (!to.startsWith(addresses)) return;
  if (kept === 'closed' || kept === 'too-late') return leaveFor(attempt);
  if (kept === 'outdated') isStale = true;
  if (kept === 'unreadable' || kept === 'refused') result = 'refused';
  if (sentence) explain(questions.find((one) => addressOf(one) === to), sentence);
}

function explain(question, sentence) {
  const words = document.createElement('p');
  words.className = 'field-error';
  words.dataset.refused = '';
  words.textContent = sentence;
  question.querySelector('.stem').after(words);
}

function show() {
  const so = state();
  if (so === 'saved' && isStale) leaveFor(attempt);
  else if (so === 'waiting' && !isKept) tell(form, 'only-here');
  else tell(form, so === 'saved' ? result : so);
}

// Offline, the browser would put an error in the place of her answers.
function submit(event) {
  isLeaving = navigator.onLine;
  if (!isLeaving) event.preventDefault();
}

// Enter in a line would send the whole page.
function holdEnter(event) {
  if (event.key !== 'Enter' || !event.target.matches('input')) return;
  event.preventDefault();
  void sendNow();
}

function warn(event) {
  const isAtRisk = isKept ? state() === 'waiting' : state() !== 'saved';
  if (isAtRisk && !isLeaving) event.preventDefault();
}

/** Nothing more can be answered. What was answered is sent first, and then the page as a whole. */
async function timeIsUp() {
  isOver = true;
  for (const question of questions) question.inert = true;
  form.querySelector('[data-time-up]').hidden = false;
  await sendNow();
  while (unsent(addresses).length || (await send(form)) === 'failed') {
    if (state() === 'signed-out') return show();
    tell(form, 'waiting');
    await new Promise((go) => setTimeout(go, pause));
  }
  leaveFor(attempt);
}

function leaveFor(address) {
  isLeaving = true;
  location.replace(address);
}

/** The page said what stood there when it was sent; from now on, what stands there is hers. */
function markChanged(question) {
  const shown = question.querySelector('[name^="shown."]');
  if (shown) shown.value = '';
}

function addressOf(question) {
  return addresses + question.dataset.question;
}

// Also where the page is not safe enough for crypto.randomUUID, as on a phone in the demo's own network.
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
