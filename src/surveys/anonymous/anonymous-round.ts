import type { Phase } from '../rounds/round.js';
import type { SurveyDefinition } from '../survey.js';
import type { Wave } from '../ways.js';

/** A round that is answered without a name. */
export interface AnonymousRound {
  id: string;
  /** What stands in its address: the same for everybody who is asked. */
  link: string;
  surveyId: number;
  survey: SurveyDefinition;
  /** The version with which somebody begins; null where the survey is offered no more. */
  versionId: number | null;
  /** Which time the same people are asked; '' where they are asked once, and nothing joins their answers. */
  wave: Wave;
  opens: string;
  closes: string;
  phase: Phase;
}
