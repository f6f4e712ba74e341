import { Flow, isMissing, variableIdsOf, type Answer, type Answers, type KeptResponse, type SurveyDefinition } from '../../surveys/formulas.js';
import { absences, type Absence, type Cell } from '../dictionary/column.js';
import type { Dictionary, Version } from '../dictionary/dictionary.js';
import { monthOf, type Part } from '../dictionary/question-parts.js';

/** A response as it is kept, but for the person: her pseudonym stands in the place of her id. */
export interface Response {
  readonly respondent: string;
  /** Days since her first response to this survey. */
  readonly days: number;
  readonly kept: Omit<KeptResponse, 'id' | 'person' | 'begun' | 'answers'>;
  readonly answers: Answers;
}

/** Makes the row of a response: the facts, then a cell for each wanted column of the dictionary. */
export class ResponseRows {
  private readonly rounds: ReadonlyMap<string, number>;
  private readonly versions: ReadonlyMap<number, VersionRows>;

  /** @param places of the wanted columns among all of the dictionary, facts not counted */
  constructor(dictionary: Dictionary, versions: readonly Version[], places: readonly number[] = [...dictionary.columns.keys()]) {
    this.rounds = dictionary.rounds;
    this.versions = new Map(versions.map(({ number, definition }) => [number, new VersionRows(definition, places.map((place) => dictionary.parts.get(number)![place]!))]));
  }

  rowOf({ respondent, days, kept, answers }: Response): Cell[] {
    const facts = [respondent, kept.version, kept.language, kept.wave, kept.way, kept.organisation, Number(kept.finished), monthOf(kept.day), days, ...this.roundOf(kept)];
    return this.versions.get(kept.version)!.rowOf(facts, kept, answers);
  }

  private roundOf({ round }: Response['kept']): (number | null)[] {
    if (this.rounds.size === 0) return [];
    return [round === null ? null : this.rounds.get(round)!];
  }
}

/** A column as one version fills it. What follows from the version alone is found once, not for each response. */
interface Filled {
  readonly part: Part;
  /** Whether everybody is shown its question: then no condition has to be looked at. */
  readonly shown: 'always' | 'by conditions' | 'worked out';
  readonly question: string;
}

class VersionRows {
  private readonly columns: readonly (Filled | null)[];
  private readonly needsFlow: boolean;

  constructor(
    private readonly survey: SurveyDefinition,
    parts: readonly (Part | null)[],
  ) {
    const calculated = new Set(survey.calculated.map(({ id }) => id));
    const unconditional = survey.pages.filter(({ showIf }) => showIf === null).flatMap(({ questions }) => questions.filter(({ showIf }) => showIf === null));
    const always = new Set(unconditional.flatMap(variableIdsOf));
    const shownOf = (variable: string) => (calculated.has(variable) ? 'worked out' : always.has(variable) ? 'always' : 'by conditions');
    this.columns = parts.map((part) => part && { part, shown: shownOf(part.variable), question: questionOf(part.variable) });
    this.needsFlow = this.columns.some((column) => column !== null && column.shown !== 'always');
  }

  rowOf(facts: readonly Cell[], { day, page, finished }: Response['kept'], answers: Answers): Cell[] {
    const flow = this.needsFlow ? new Flow(this.survey, answers, day) : null;
    const reached = finished ? null : this.reachedBy(page);
    const row = [...facts];
    for (const column of this.columns) row.push(column === null ? absences['not-asked'] : cellOf(column, flow, answers, reached));
    return row;
  }

  /** The questions of the pages up to the one that was kept last. */
  private reachedBy(page: string | null): ReadonlySet<string> {
    const last = this.survey.pages.findIndex(({ id }) => id === page);
    return new Set(this.survey.pages.slice(0, last + 1).flatMap(({ questions }) => questions.map(({ id }) => id)));
  }
}

function cellOf({ part, shown, question }: Filled, flow: Flow | null, answers: Answers, reached: ReadonlySet<string> | null): Cell {
  if (shown === 'worked out') return computed(part, flow!, answers);
  if (shown === 'by conditions' && !flow!.isAsked(part.variable)) return absences['not-asked'];
  const answer = answers[part.variable];
  if (answer !== undefined) return isMissing(answer) ? absences[answer.missing] : part.read(answer, answers);
  return reached && !reached.has(question) ? absences['not-reached'] : lackOf(part, answers);
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
