import type { Flow } from './answers.js';
import { needsSteps } from './survey.js';
import { needsVariable } from './variables.js';

/** How somebody rates one competence, on `steps` steps; null where she did not say. */
export interface SaidRating {
  competence: string;
  importance: number | null;
  ability: number | null;
  steps: number;
}

/** The competences that were rated in the needs questions that she was shown; of one rated twice, the later one. */
export function ratingsIn(flow: Flow): SaidRating[] {
  const questions = flow.pages.flatMap((page) => page.questions).flatMap((question) => (question.kind === 'needs' ? [question] : []));
  const said = questions.flatMap(({ id, rows }) => rows.map(({ competence }) => ({ competence, importance: numberAt(flow, id, competence, 'importance'), ability: numberAt(flow, id, competence, 'ability'), steps: needsSteps })));
  const rated = said.filter(({ importance, ability }) => importance !== null || ability !== null);
  return [...new Map(rated.map((rating) => [rating.competence, rating])).values()];
}

function numberAt(flow: Flow, question: string, competence: string, part: 'importance' | 'ability'): number | null {
  const value = flow.valueOf(needsVariable(question, competence, part));
  return typeof value === 'number' ? value : null;
}
