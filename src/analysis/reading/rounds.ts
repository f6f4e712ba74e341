import type { NumberedRound } from '../../surveys/formulas.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import type { Scope } from './scope.js';

/** The survey with the rounds that people of a scope can have been asked in. Other people’s rounds have names that are not hers to read. */
export function withRoundsOf({ organisation, place }: Scope, survey: AnalysedSurvey): AnalysedSurvey {
  const isHers = (round: NumberedRound) => mayMeet(round.organisationId, organisation) && mayMeet(round.country, place);
  const others = new Set(survey.rounds.filter((round) => !isHers(round)).map(({ id }) => id));
  if (others.size === 0) return survey;
  const dimensions = survey.dimensions.map((dimension) => (dimension.id === 'round' ? { ...dimension, values: dimension.values.filter(({ id }) => !others.has(id)) } : dimension));
  return { ...survey, rounds: survey.rounds.filter(isHers), dimensions };
}

// A round without a place may have asked people of every place.
function mayMeet(asked: string | null, own: string | null): boolean {
  return asked === null || own === null || asked === own;
}
