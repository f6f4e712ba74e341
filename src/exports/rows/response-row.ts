import { Flow, isMissing, type Answer, type Answers, type SurveyDefinition } from '../../surveys/formulas.js';
import { absences, type Absence, type Cell } from '../dictionary/column.js';
import type { Dictionary, Version } from '../dictionary/dictionary.js';
import { monthOf, type Part } from '../dictionary/question-parts.js';

/** A response as it is kept, with her pseudonym in the place of her id. */
export interface Response {
  respondent: string;
  version: number;
  language: string;
  wave: string;
  /** The page that was kept last; null before the first one, and once she has sent her answers. */
  page: string | null;
  answers: Answers;
  isFinished: boolean;
  /** The day on which she sent her answers, or last kept a page: 2026-09-01. */
  day: string;
  /** Days since her first response to this survey. */
  days: number;
}

/** Makes the row of a response: the facts, then a cell for each column of the dictionary. */
export class ResponseRows {
  private readonly versions: ReadonlyMap<number, VersionRows>;

  constructor(dictionary: Dictionary, versions: readonly Version[]) {
    this.versions = new Map(versions.map(({ number, definition }) => [number, new VersionRows(definition, dictionary.parts.get(number)!)]));
  }

  rowOf(response: Response): Cell[] {
    const { respondent, version, language, wave, isFinished, day, days } = response;
    const row: Cell[] = [respondent, version, language, wave, Number(isFinished), monthOf(day), days];
    this.versions.get(version)!.addTo(row, response);
    return row;
  }
}

class VersionRows {
  private readonly calculated: ReadonlySet<string>;

  constructor(
    private readonly survey: SurveyDefinition,
    private readonly parts: readonly (Part | null)[],
  ) {
    this.calculated = new Set(survey.calculated.map(({ id }) => id));
  }

  addTo(row: Cell[], { answers, day, page, isFinished }: Response): void {
    const flow = new Flow(this.survey, answers, day);
    const reached = isFinished ? null : this.reachedBy(page);
    for (const part of this.parts) row.push(part === null ? absences['not-asked'] : this.cell(part, flow, answers, reached));
  }

  private cell(part: Part, flow: Flow, answers: Answers, reached: ReadonlySet<string> | null): Cell {
    const { variable } = part;
    if (this.calculated.has(variable)) return computed(part, flow, answers);
    if (!flow.isAsked(variable)) return absences['not-asked'];
    const answer = answers[variable];
    if (answer !== undefined) return isMissing(answer) ? absences[answer.missing] : part.read(answer, answers);
    if (reached && !reached.has(questionOf(variable))) return absences['not-reached'];
    return lackOf(part, answers);
  }

  /** The questions of the pages up to the one that was kept last. */
  private reachedBy(page: string | null): ReadonlySet<string> {
    const last = this.survey.pages.findIndex(({ id }) => id === page);
    return new Set(this.survey.pages.slice(0, last + 1).flatMap(({ questions }) => questions.map(({ id }) => id)));
  }
}

function computed(part: Part, flow: Flow, answers: Answers): Cell {
  const value = flow.valueOf(part.variable);
  return value === null ? null : part.read(value as Answer, answers);
}

// Words beside an option were not asked for where another option was chosen, and not told where no option was.
function lackOf({ lacking }: Part, answers: Answers): Absence | null {
  return lacking ? lacking(answers) : null;
}

function questionOf(variable: string): string {
  const dot = variable.indexOf('.');
  return dot < 0 ? variable : variable.slice(0, dot);
}
