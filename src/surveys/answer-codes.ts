import { absenceCodes } from './absence-codes.js';
import { OptionCodes } from './option-codes.js';
import { questionsOf, type MissingReason, type Question, type SurveyDefinition } from './survey.js';

/** The numbers that stand for answers: the same on paper as in files for analysts, in every version of a survey. */
export class AnswerCodes {
  private readonly options = new OptionCodes();
  private readonly least = new Map<string, number>();

  /** @param versions every version that was published, in their order */
  constructor(versions: readonly SurveyDefinition[]) {
    for (const question of versions.flatMap(questionsOf)) this.add(question);
  }

  option(question: Question, option: string): number {
    return this.options.of(keyOf(question), option);
  }

  missing(question: Question, reason: MissingReason): number {
    return absenceCodes(this.least.get(keyOf(question)) ?? 0)[reason];
  }

  private add(question: Question): void {
    if ('options' in question) for (const { id } of question.options) this.option(question, id);
    if (question.kind === 'number') this.least.set(keyOf(question), Math.min(question.least, this.least.get(keyOf(question)) ?? question.least));
  }
}

// Files number the options of single choices alone. What was another kind of question once must not count among them.
function keyOf({ id, kind }: Question): string {
  return kind === 'single' ? id : `${kind} ${id}`;
}
