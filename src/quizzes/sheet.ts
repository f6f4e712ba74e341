import { attemptGrade, type AttemptGrade, type Outcome } from './attempt-grade.js';
import { finish, finishedWith, outcomeOf, start, type QuestionState } from './behaviours.js';
import type { Drawn } from './drawing.js';
import type { Settings } from './kinds/kind.js';
import type { Question } from './question.js';
import type { QuizDefinition } from './quiz.js';

/** A stored answer, as far as the sheet needs it. */
export interface StoredAnswer {
  questionId: string;
  state: QuestionState;
  revision: number;
  madeAt: Date | null;
  late: boolean;
}

/** One question of an attempt with its state; revision 0 means that nothing is stored yet. `late`: made in time and sent after the end. */
export interface SheetQuestion {
  number: number;
  question: Question;
  state: QuestionState;
  revision: number;
  madeAt: Date | null;
  late: boolean;
}

/** What came of each question, by its id. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What an attempt says of its questions; outcomes of null are those of one that is not handed in. */
export interface AskedIn {
  readonly drawn: Drawn;
  readonly outcomes: Outcomes | null;
}

/** An attempt as it lies before her: its questions in their drawn order, each as it stands. */
export function sheetOf(definition: QuizDefinition, { drawn, outcomes }: AskedIn, answers: readonly StoredAnswer[]): SheetQuestion[] {
  const stored = new Map(answers.map((answer) => [answer.questionId, answer]));
  return questionsOf(definition, drawn).map((question, index) => {
    const answer = stored.get(question.id);
    const state = standing(answer?.state ?? start(question, definition.rules.behaviour), outcomes?.[question.id]);
    return { number: index + 1, question, state, revision: answer?.revision ?? 0, madeAt: answer?.madeAt ?? null, late: answer?.late ?? false };
  });
}

/** How a question stands whose answer was stored in this state. An outcome is there once its attempt is handed in. */
export function standing(state: QuestionState, outcome: Outcome | undefined): QuestionState {
  return outcome ? finishedWith(state, outcome) : state;
}

/** The sheet when it is handed in: every question graded, unanswered ones too. */
export function handedIn(sheet: readonly SheetQuestion[], settings: Settings): SheetQuestion[] {
  return sheet.map((entry) => ({ ...entry, state: finish(entry.question, entry.state, settings) }));
}

/** What came of the questions of a sheet that was handed in, before anybody marked them. */
export function outcomesOf(sheet: readonly SheetQuestion[]): Outcomes {
  return Object.fromEntries(sheet.map(({ question, state }) => [question.id, state.outcome!]));
}

/** The grade of a sheet that was handed in. */
export function gradeOfSheet(sheet: readonly SheetQuestion[]): AttemptGrade {
  return attemptGrade(sheet.map(({ question, state }) => ({ mark: question.mark, outcome: outcomeOf(state)! })));
}

// A question that a correction removed from the quiz is no longer asked; the attempt's own version always has it.
function questionsOf(definition: QuizDefinition, drawn: Drawn): Question[] {
  return drawn.questions.flatMap((id) => definition.questions.find((question) => question.id === id) ?? []);
}
