import type { NumberedRound, SurveyDefinition } from '../../surveys/formulas.js';
import type { Dimension } from './dimension.js';

/** A survey as the desk knows it: its versions, how often it was asked, and by what its respondents can be told apart. */
export interface AnalysedSurvey {
  readonly id: number;
  readonly slug: string;
  /** The newest first wording of everything: the last version. */
  readonly definition: SurveyDefinition;
  readonly versions: readonly SurveyDefinition[];
  /** The waves in which somebody answered, in the order of time. */
  readonly waves: readonly AnsweredWave[];
  /** The rounds in which somebody began to answer, in the order in which they were planned. */
  readonly rounds: readonly NumberedRound[];
  readonly dimensions: readonly Dimension[];
  /** By organisation: what it is called. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** One wave: how many answers there are, and when the last one came. What was worked out holds until these change. */
export interface AnsweredWave {
  readonly wave: string;
  readonly count: number;
  readonly last: Date;
}
