import type { Question } from '../question.js';
import { adviceOn, trustIn, type Advice, type Trust } from './advice.js';
import { statisticsOf, type ItemStatistics, type TestStatistics } from './item-statistics.js';
import { compareLanguages, type Difference, type ItemAnswer } from './language-comparison.js';
import { mean } from '../../platform/statistics/moments.js';
import { shownLanguages } from './shown-languages.js';
import { choicesOf, itemAnswersOf, itemMarksOf, sharesOf, type Choice, type TriedAttempt } from './tried-attempts.js';
import { typedTextsOf, type TypedTexts } from './typed-texts.js';

/** What attempts tell about a quiz, as far as it may be shown: nobody can be recognised in it. */
export interface QuizReading {
  readonly attempts: number;
  readonly trust: Trust;
  /** Null while it is hidden. */
  readonly test: TestStatistics | null;
  /** The most marks; null where not everybody was asked the same. */
  readonly outOf: number | null;
  readonly questions: readonly QuestionReading[];
}

/** One question. Everything but the number of attempts is empty while it is hidden. */
export interface QuestionReading {
  readonly id: string;
  readonly attempts: number;
  readonly trust: Trust;
  /** Null for polls too. */
  readonly item: ItemStatistics | null;
  readonly advice: Advice | null;
  readonly choices: readonly Choice[] | null;
  /** Null for kinds where nothing is typed. */
  readonly typed: TypedTexts | null;
  /** Where it was answered in more than one language. */
  readonly languages: readonly LanguageReading[];
}

/** A question in one language: how many had it wholly right, in percent, and whether it is harder or easier than in the others. */
export interface LanguageReading {
  readonly language: string;
  /** Null where too few answered. */
  readonly right: number | null;
  /** For learners who know as much, by more than chance would explain. */
  readonly flag: 'harder' | 'easier' | null;
}

/** Reads the attempts at a quiz: one per person, usually the first. */
export function readQuiz(questions: readonly Question[], attempts: readonly TriedAttempt[]): QuizReading {
  const table = itemMarksOf(questions, attempts);
  const { items, test } = statisticsOf(table);
  const trust = trustIn(attempts.length);
  const shares = sharesOf(questions, attempts);
  const isWhole = table.every(({ marks }) => !marks.includes(null));
  return {
    attempts: attempts.length,
    trust,
    test: trust === 'hidden' ? null : test,
    outOf: isWhole ? table.reduce((most, { max }) => most + max, 0) : null,
    questions: questions.map((question) => readQuestion(question, items.find(({ item }) => item === question.id), attempts, shares)),
  };
}

function readQuestion(question: Question, item: ItemStatistics | undefined, attempts: readonly TriedAttempt[], shares: readonly number[]): QuestionReading {
  const answers = itemAnswersOf(question, attempts, shares);
  const trust = trustIn(answers.length);
  const common = { id: question.id, attempts: answers.length, trust };
  if (trust === 'hidden') return { ...common, item: null, advice: null, choices: null, typed: null, languages: [] };
  return { ...common, item: item ?? null, advice: item ? adviceOn(item) : null, choices: choicesOf(question, attempts), typed: typedTextsOf(question, attempts), languages: item ? readLanguages(answers) : [] };
}

function readLanguages(answers: readonly ItemAnswer[]): LanguageReading[] {
  const compared = compareLanguages(answers);
  if (compared.length < 2) return [];
  const shown = shownLanguages(compared);
  return compared.map(({ language, difference }) => {
    if (!shown.has(language)) return { language, right: null, flag: null };
    const [right, others] = [rightIn(answers, language, true), rightIn(answers, language, false)];
    return { language, right, flag: flagOf(difference, right - others) };
  });
}

function rightIn(answers: readonly ItemAnswer[], language: string, own: boolean): number {
  return 100 * mean(answers.filter((answer) => (answer.language === language) === own).map((answer) => Number(answer.right)));
}

// A large difference on the ETS scale, and surely one. There is none to compute where one side is all right or all wrong
// at every level of ability: then the plain shares must be far apart.
function flagOf(difference: Difference | null, lead: number): LanguageReading['flag'] {
  if (difference ? difference.class === 'C' : Math.abs(lead) >= 50) return (difference ? difference.delta : lead) < 0 ? 'harder' : 'easier';
  return null;
}
