import type { BankAnswer, BankOption, BankPair, BankQuestion } from './bank.js';
import { trimmed } from './gift-text.js';

/** Why GIFT cannot carry a question, in a sentence that says what to do; null where it can. */
export function whyNotInGift(question: BankQuestion): string | null {
  return checks[question.type](question);
}

const needsWords = 'an option, answer or pair without words';

const checks: Readonly<Record<BankQuestion['type'], (question: BankQuestion) => string | null>> = {
  ordering: () => 'GIFT has no questions of the kind ordering: convert it to another format, or make it a matching question.',
  gap: () => 'GIFT has no questions of the kind gap: convert it to another format, or make one question of each gap.',
  essay: () => null,
  description: ({ text, name }) => (isBlank(text) && name === undefined ? 'There is nothing to write: it has neither text nor name.' : null),
  single: ({ options = [] }) => refusal(optionsWrong(options) ?? singleWrong(options)),
  multiple: ({ options = [] }) => refusal(optionsWrong(options)),
  truefalse: ({ options = [] }) => refusal(trueFalseWrong(options)),
  short: ({ answers = [] }) => refusal(answers.length === 0 ? 'no answer' : shortWrong(answers)),
  numerical: ({ answers = [] }) => refusal(answers.length === 0 ? 'no answer' : numberWrong(answers)),
  matching: ({ pairs = [] }) => refusal(pairsWrong(pairs)),
};

function refusal(what: string | null): string | null {
  return what === null ? null : `GIFT cannot carry it: it has ${what}.`;
}

function optionsWrong(options: readonly BankOption[]): string | null {
  if (options.length < 2) return 'fewer than two options';
  if (options.some((option) => isBlank(option.text))) return needsWords;
  return options.some((option) => !isFraction(option.fraction)) ? 'a fraction that is not from −1 to 1' : null;
}

// Without = it would be read as several to tick, without ~ as a short answer.
function singleWrong(options: readonly BankOption[]): string | null {
  if (!options.some((option) => option.fraction === 1)) return 'no option that brings the whole mark';
  return options.every((option) => option.fraction === 1) ? 'no wrong option' : null;
}

function trueFalseWrong(options: readonly BankOption[]): string | null {
  const fractions = options.map((option) => option.fraction).join();
  return fractions === '1,0' || fractions === '0,1' ? null : 'other options than one that is right and one that is wrong';
}

function shortWrong(answers: readonly BankAnswer[]): string | null {
  if (answers.some((answer) => isBlank(answer.text ?? ''))) return needsWords;
  if (answers.some((answer) => !isFraction(answer.fraction))) return 'a fraction that is not from −1 to 1';
  const hasArrow = answers.some((answer) => `${answer.text}\n${answer.feedback ?? ''}`.includes('->'));
  return hasArrow ? 'an answer or feedback with ->, which would be read as matching' : null;
}

function numberWrong(answers: readonly BankAnswer[]): string | null {
  if (answers.some((answer) => answer.text !== '*' && !Number.isFinite(answer.value))) return 'an answer that is no number';
  if (answers.some((answer) => !((answer.tolerance ?? 0) >= 0))) return 'a tolerance below 0';
  return answers.some((answer) => !isFraction(answer.fraction)) ? 'a fraction that is not from −1 to 1' : null;
}

function pairsWrong(pairs: readonly BankPair[]): string | null {
  if (pairs.length < 2 || pairs.every((pair) => isBlank(pair.stem))) return 'fewer than two pairs, or none with a stem';
  if (pairs.some((pair) => isBlank(pair.answer))) return needsWords;
  return pairs.some((pair) => pair.stem.includes('->')) ? 'a stem with ->, which would be cut there' : null;
}

function isFraction(fraction: number | undefined): boolean {
  return fraction !== undefined && Math.abs(fraction) <= 1;
}

function isBlank(text: string): boolean {
  return trimmed(text) === '';
}
