/* The answer that stands in the controls of a question. Their names are paths: `answer.market.option`,
   `answer.days.matches.rent`; the answer is what they lead to: `{ option }`, `{ matches: { rent } }`. */

/** Reads the answer from a question's controls. */
export function answerIn(question) {
  const answer = {};
  for (const control of controlsOf(question)) read(control, answer);
  return answer;
}

/** Puts an answer into them. */
export function putAnswer(question, answer) {
  for (const control of controlsOf(question)) {
    const [field, key] = pathOf(control);
    const value = (key === undefined ? answer[field] : answer[field]?.[key]) ?? '';
    if (control.type === 'checkbox') control.checked = value.includes(control.value);
    else if (control.type === 'radio') control.checked = value === control.value;
    else control.value = value;
  }
}

function read(control, answer) {
  const [field, key] = pathOf(control);
  if (control.type === 'checkbox') answer[field] = [...(answer[field] ?? []), ...(control.checked ? [control.value] : [])];
  else if (control.type === 'radio' && !control.checked) return;
  else if (key === undefined) answer[field] = control.value;
  else answer[field] = { ...answer[field], [key]: control.value };
}

function controlsOf(question) {
  return [...question.querySelectorAll('input, select, textarea')].filter(({ name }) => name.startsWith('answer.'));
}

function pathOf({ name }) {
  return name.split('.').slice(2);
}
