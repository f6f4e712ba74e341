import { lessThanRated } from '../../profile/formulas.js';
import type { Text } from '../../platform/language/text.js';
import { Flow, type Answers } from '../answers.js';
import { ratingsIn } from '../ratings.js';
import { questionsOf, type SurveyDefinition } from '../survey.js';

/** One competence as she rated it, on the same steps. */
export interface OwnRating {
  competence: string;
  label: Text;
  importance: number;
  ability: number;
  /** How much it matters to her when what she chose is counted, too: at most half a step less than she rated it. */
  matters: number;
}

/** What her own words say: what she does well, and what she needs most. */
export interface OwnResults {
  /** Whether there is anything to say: the survey may ask for no ratings, or she gave none. */
  standing: 'not-asked' | 'not-rated' | 'rated';
  strengths: OwnRating[];
  needs: OwnRating[];
}

/** So many of each fit on one page beside what to do first. */
const most = 5;

/** From here on, she can do it on her own, or it matters quite much to her. */
const much = 3;

/** Her results from her ratings alone: nothing else is known of her. A gap counts by how much the competence matters. */
export function ownResults(survey: SurveyDefinition, answers: Answers, day: string): OwnResults {
  const labels = labelsIn(survey);
  const ratings = ratingsIn(new Flow(survey, answers, day)).flatMap(({ competence, importance, ability, chosen }) => (importance === null || ability === null ? [] : [{ competence, label: labels.get(competence)!, importance, ability, matters: importance - lessThanRated(chosen) }]));
  const strong = ratings.filter(({ importance, ability }) => importance >= much && ability >= much);
  const needed = ratings.filter(({ importance, ability }) => importance > ability);
  return {
    standing: labels.size === 0 ? 'not-asked' : ratings.length === 0 ? 'not-rated' : 'rated',
    strengths: sorted(strong, ({ importance, ability }) => ability * importance),
    needs: sorted(needed, ({ matters, ability }) => matters * (matters - ability)),
  };
}

function sorted(ratings: readonly OwnRating[], by: (rating: OwnRating) => number): OwnRating[] {
  return ratings.toSorted((one, other) => by(other) - by(one) || (one.competence < other.competence ? -1 : 1)).slice(0, most);
}

/** Whether a survey asks for ratings, so that results can be made of its answers. */
export function leadsToResults(survey: SurveyDefinition): boolean {
  return labelsIn(survey).size > 0;
}

/** What competences are called where they are rated. */
function labelsIn(survey: SurveyDefinition): Map<string, Text> {
  const rows = questionsOf(survey).flatMap((question) => (question.kind === 'needs' ? question.rows : []));
  return new Map(rows.map(({ competence, label }) => [competence, label]));
}
