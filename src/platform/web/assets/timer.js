/* The time that is left, counted down by the server's clock. It changes each second for the eye; who hears the page
   is told at the marks that stand in it: data-left, in seconds. */
import { elapsed } from './clock.js';

const hour = 3600;

/** Counts down in `timer` (data-deadline, data-words) and calls `isOver` once. The page was sent at `sentAt`. */
export function countDown(timer, sentAt, isOver) {
  const { deadline, words } = timer.dataset;
  const marks = [...document.querySelectorAll('[data-left]')];
  const left = () => Math.max(0, (Date.parse(deadline) - Date.parse(sentAt) - elapsed()) / 1000);
  let before = left();
  show();
  const ticking = setInterval(tick, 250);

  function tick() {
    const now = left();
    for (const mark of marks) if (before > Number(mark.dataset.left) && now <= Number(mark.dataset.left)) mark.hidden = false;
    if (Math.ceil(now) !== Math.ceil(before)) show();
    before = now;
    if (now > 0) return;
    clearInterval(ticking);
    isOver();
  }

  function show() {
    const seconds = Math.ceil(left());
    timer.querySelector('[data-time]').textContent = words.replace('%time%', inWords(seconds));
    for (const [look, wanted] of [['error', seconds <= 60], ['warning', seconds > 60 && seconds <= 300], ['info', seconds > 300]]) timer.classList.toggle(look, wanted);
  }
}

/** “1 hour, 5 minutes” or “4 minutes, 32 seconds”, as the page's language says it. */
function inWords(seconds) {
  const { lang } = document.documentElement;
  const parts = seconds >= hour ? [[Math.floor(seconds / hour), 'hour'], [Math.floor((seconds % hour) / 60), 'minute']] : [[Math.floor(seconds / 60), 'minute'], [seconds % 60, 'second']];
  const said = parts.filter(([value], index) => value > 0 || index === 1).map(([value, unit]) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(value));
  return new Intl.ListFormat(lang, { style: 'long', type: 'unit' }).format(said);
}
