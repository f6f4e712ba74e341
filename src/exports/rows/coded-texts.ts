import { codeCells, codeColumns, withoutHidden, type CodeColumn, type CodedSurvey } from '../../coding/formulas.js';
import type { Answers } from '../../surveys/formulas.js';
import type { Cell } from '../dictionary/column.js';

/** What coders made of the texts of a survey, for the rows of a file. */
export class CodedTexts {
  private readonly columns: readonly CodeColumn[];

  /** @param blank what stands for hidden words */
  constructor(
    private readonly coded: CodedSurvey,
    private readonly blank: string,
  ) {
    this.columns = codeColumns(coded.codes);
  }

  /** Whether hidden words stand in answers to one of these variables. */
  hidesIn(variables: ReadonlySet<string>): boolean {
    return [...this.coded.hidden.values()].some((hidden) => [...hidden.keys()].some((variable) => variables.has(variable)));
  }

  /** What stands in the columns of codes. */
  cellsOf(response: string): readonly Cell[] {
    return this.columns.length === 0 ? [] : codeCells(this.columns, this.coded.settled.get(response) ?? new Map());
  }

  /** Answers without hidden words, so that values that are worked out of them do not tell these either. */
  shownOf(response: string, answers: Answers): Answers {
    const hidden = this.coded.hidden.get(response);
    return hidden ? { ...answers, ...Object.fromEntries([...hidden].flatMap(([variable, words]) => this.shown(variable, answers[variable], words))) } : answers;
  }

  private shown(variable: string, text: Answers[string] | undefined, words: readonly number[]): [string, string][] {
    return typeof text === 'string' ? [[variable, withoutHidden(text, words, this.blank)]] : [];
  }
}
