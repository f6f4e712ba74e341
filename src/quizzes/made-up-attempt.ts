import { randomFrom, type Random } from '../platform/chance/chance.js';
import { decimalSeparatorOf, type DecimalSeparator } from '../platform/language/numbers.js';
import type { AnswerShown } from '../profile/formulas.js';
import type { AttemptGrade } from './attempt-grade.js';
import { check, type QuestionState } from './behaviours.js';
import { draw, type Drawn } from './drawing.js';
import { evidenceOf, type Taught } from './evidence.js';
import { rightResponse, type Question, type Response } from './question.js';
import type { QuizDefinition } from './quiz.js';
import { gradeOfSheet, handedIn, outcomesOf, sheetOf, type Outcomes } from './sheet.js';

/** An attempt of somebody who is made up, from its drawing to its grade. */
export interface MadeUpAttempt {
  decimalSeparator: DecimalSeparator;
  drawn: Drawn;
  answers: { questionId: string; state: QuestionState }[];
  grade: AttemptGrade;
  outcomes: Outcomes;
  /** What it shows of what she can do. */
  shown: AnswerShown[];
}

/**
 * An attempt that is handed in with every question answered, the same for the same seed: right where `knows` says so,
 * else wrong in a way in which people are wrong.
 *
 * @param taught what the module of the quiz teaches
 */
export function madeUpAttempt(definition: QuizDefinition, seed: string, language: string, knows: (question: Question) => boolean, taught: Taught = {}): MadeUpAttempt {
  const decimalSeparator = decimalSeparatorOf(language);
  const drawn = draw(definition.questions, definition.rules, seed);
  const random = randomFrom(`${seed}/answers`);
  const answered = sheetOf(definition, { drawn, outcomes: null }, []).map((entry) => {
    const right = rightResponse(entry.question, language);
    const response = right && knows(entry.question) ? right : wrongResponse(entry.question, right, random);
    return { ...entry, state: check(entry.question, entry.state, typed(response, decimalSeparator), { decimalSeparator }) };
  });
  const sheet = handedIn(answered, { decimalSeparator });
  return { decimalSeparator, drawn, answers: sheet.map(({ question, state }) => ({ questionId: question.id, state })), grade: gradeOfSheet(sheet), outcomes: outcomesOf(sheet), shown: evidenceOf(sheet, () => taught) };
}

/** Polls have no right answer and essays no wrong one: they are answered like by everybody. */
function wrongResponse(question: Question, right: Response | null, random: Random): Response {
  switch (question.kind) {
    case 'single':
      return { option: oneOf(question.options.filter(({ fraction }) => fraction < 1), random).id };
    case 'poll':
      return { option: oneOf(question.options, random).id };
    case 'truefalse':
      return { answer: !(right as { answer: boolean }).answer };
    case 'multiple':
      return { options: mistaken((right as { options: string[] }).options, question.options.map(({ id }) => id), random) };
    case 'matching':
      return { matches: exchanged((right as { matches: Record<string, string> }).matches) };
    case 'ordering':
      return { places: exchanged((right as { places: Record<string, number> }).places) };
    case 'numerical':
      return { text: String(Number((right as { text: string } | null)?.text ?? 1) * oneOf([10, 2, 0.1], random)) };
    case 'short':
      return { text: '?' };
    case 'gap':
      return { ...right, gaps: Object.fromEntries(Object.entries((right as { gaps: Record<string, string> } | null)?.gaps ?? {}).slice(1)) };
  }
  return { text: 'My first customers are families in my street. They like fresh bread, and they have little time.' };
}

/** One right option is left out, and a wrong one ticked if there is any. */
function mistaken(right: readonly string[], all: readonly string[], random: Random): string[] {
  const wrong = all.filter((id) => !right.includes(id));
  const ticked = [...right.slice(1), ...(wrong.length > 0 ? [oneOf(wrong, random)] : [])];
  return all.filter((id) => ticked.includes(id));
}

/** The first two change places. */
function exchanged<Value>(places: Readonly<Record<string, Value>>): Record<string, Value> {
  const [[one, first] = [], [other, second] = []] = Object.entries(places);
  return one === undefined || other === undefined ? {} : { ...places, [one]: second!, [other]: first! };
}

// Right answers are written with a point; people write the mark of their language.
function typed(response: Response, separator: DecimalSeparator): Response {
  return 'text' in response && /^-?[\d.]+$/.test(response.text) ? { ...response, text: response.text.replace('.', separator) } : response;
}

function oneOf<Choice>(choices: readonly Choice[], random: Random): Choice {
  return choices[random(choices.length)]!;
}
