/* The page of a survey. Questions whose condition holds come at once, and go when it holds no more; what was answered to
   them stays. An option that stands alone takes the others away, and words beside “something else” tick it. The form itself
   stays what it is, and says when it holds what was not saved (data-unsaved). */
import { evaluate } from './evaluate.js';

const form = document.querySelector('form[data-survey]');
const { today, answers, calculated } = JSON.parse(form.dataset.survey);
for (const template of form.querySelectorAll('template[data-hidden-question]')) template.replaceWith(template.content);
const questions = [...form.querySelectorAll('[data-question]')];

form.addEventListener('input', ({ target }) => {
  form.dataset.unsaved = '';
  choose(target);
  show();
});
show();
// A page that the browser keeps for the way back does not know what was answered on it: then all of it counts as changed.
addEventListener('pagehide', () => (form.elements['as-shown'].value = ''));

/** What follows at once from a box that was ticked, or from words that were typed. */
function choose(control) {
  const { beside } = control.dataset;
  const box = beside && control.value.trim() !== '' ? document.getElementById(beside) : control;
  if (box !== control) box.checked = true;
  if (box.type !== 'checkbox' || !box.checked) return;
  const isAlone = ({ dataset }) => dataset.alone !== undefined;
  for (const other of box.closest('.choices').querySelectorAll('input')) if (other !== box && (isAlone(box) || isAlone(other))) other.checked = false;
}

/** Conditions look back only, so the questions are settled from the first to the last. */
function show() {
  for (const question of questions) {
    const { showIf } = question.dataset;
    if (showIf) toggle(question, evaluate(JSON.parse(showIf), valueOf, today) === true);
  }
}

// A control that is out of use is not sent, so that its answer is neither changed nor taken away.
function toggle(question, isShown) {
  question.hidden = !isShown;
  for (const control of question.querySelectorAll('input, select, textarea')) control.disabled = !isShown;
}

function valueOf(name) {
  if (Object.hasOwn(calculated, name)) return evaluate(calculated[name], valueOf, today);
  const question = questions.find(({ dataset }) => name === dataset.question || name.startsWith(`${dataset.question}.`));
  if (!question) return answers[name] ?? null;
  return question.hidden ? null : answerIn(question, name);
}

function answerIn(question, name) {
  if (question.querySelector('[data-ranking]')) return orderIn(question, name);
  const chosen = new FormData(form).getAll(`answer.${name}`).filter((value) => value !== '' && value !== 'dont-know' && value !== 'rather-not-say');
  if (chosen.length === 0) return null;
  const isOwnWords = name === `${question.dataset.question}.other`;
  switch (isOwnWords ? 'text' : question.dataset.type) {
    case 'number':
      return numberIn(chosen[0]);
    case 'choices':
      return chosen;
    case 'truth':
      return chosen[0] === 'yes';
    default:
      return chosen[0].trim();
  }
}

/** What was given places, in their order. */
function orderIn(question, name) {
  const placed = [...question.querySelectorAll('select')].filter(({ value }) => value !== '').sort((one, other) => one.value - other.value);
  return placed.length === 0 ? null : placed.map((select) => select.name.slice(`answer.${name}.`.length));
}

/** What was typed as the server reads it, in any digits and with any marks; the server alone refuses what can be read in two ways. */
function numberIn(typed) {
  const plain = typed
    .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x0660)
    .replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x06f0)
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/،/g, ',')
    .replace(/[\s'’٬\u200e\u200f\u061c]/g, '');
  const marks = plain.match(/[.,٫]/g) ?? [];
  const areGroups = marks.length > 1 && marks.every((mark) => mark === marks[0]);
  const decimal = areGroups ? -1 : plain.lastIndexOf(marks.at(-1));
  const number = Number([...plain].map((sign, at) => (!'.,٫'.includes(sign) ? sign : at === decimal ? '.' : '')).join(''));
  return plain !== '' && Number.isFinite(number) ? number : null;
}
