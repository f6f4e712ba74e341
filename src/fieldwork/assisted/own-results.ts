import type { Text } from '../../platform/language/text.js';
import { Flow, needsVariable, type Answers, type SurveyDefinition } from '../../surveys/formulas.js';

/** One competence as she rated it, on the same four steps. */
export interface OwnRating {
  competence: string;
  label: Text;
  importance: number;
  ability: number;
}

/** What her own words say: what she does well, and what she needs most. */
export interface OwnResults {
  strengths: OwnRating[];
  needs: OwnRating[];
}

/** So many of each fit on one page beside what to do first. */
const most = 5;

/** From here on, she can do it on her own, or it matters quite much to her. */
const much = 3;

/** Her results from her ratings alone: nothing else is known of her. A gap counts by how much the competence matters. */
export function ownResults(survey: SurveyDefinition, answers: Answers, day: string): OwnResults {
  const ratings = ratingsIn(survey, answers, day);
  const strong = ratings.filter(({ importance, ability }) => importance >= much && ability >= much);
  const needed = ratings.filter(({ importance, ability }) => importance > ability);
  return { strengths: sorted(strong, ({ importance, ability }) => ability * importance), needs: sorted(needed, ({ importance, ability }) => importance * (importance - ability)) };
}

function sorted(ratings: readonly OwnRating[], by: (rating: OwnRating) => number): OwnRating[] {
  return ratings.toSorted((one, other) => by(other) - by(one) || (one.competence < other.competence ? -1 : 1)).slice(0, most);
}

function ratingsIn(survey: SurveyDefinition, answers: Answers, day: string): OwnRating[] {
  const flow = new Flow(survey, answers, day);
  const rows = flow.pages.flatMap(({ questions }) => questions).flatMap((question) => (question.kind === 'needs' ? question.rows.map((row) => ({ ...row, question: question.id })) : []));
  return rows.flatMap(({ question, competence, label }) => {
    const [importance, ability] = (['importance', 'ability'] as const).map((part) => flow.valueOf(needsVariable(question, competence, part)));
    return typeof importance === 'number' && typeof ability === 'number' ? [{ competence, label, importance, ability }] : [];
  });
}
