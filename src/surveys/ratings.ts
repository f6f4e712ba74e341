import type { Flow } from './answers.js';
import { needsSteps, type QuestionOf } from './survey.js';
import { needsVariable } from './variables.js';

/** How somebody rates one competence, on `steps` steps; null where she did not say. */
export interface SaidRating {
  competence: string;
  importance: number | null;
  ability: number | null;
  steps: number;
  /** Its place where she ranked what would help her most, from 1; 0 where she ranked others, null where she ranked nothing. */
  chosen: number | null;
}

/** The competences that were rated in the needs questions that she was shown; of one rated twice, the later one. */
export function ratingsIn(flow: Flow): SaidRating[] {
  const questions = flow.pages.flatMap((page) => page.questions);
  const needs = questions.flatMap((question) => (question.kind === 'needs' ? [question] : []));
  const rated = needs.flatMap(({ id, rows }) => rows.map(({ competence }) => ({ competence, importance: numberAt(flow, id, competence, 'importance'), ability: numberAt(flow, id, competence, 'ability'), steps: needsSteps })));
  const said = rated.filter(({ importance, ability }) => importance !== null || ability !== null);
  const places = placesIn(flow, questions.flatMap((question) => (question.kind === 'ranking' ? [question] : [])), new Set(said.map(({ competence }) => competence)));
  return [...new Map(said.map((rating) => [rating.competence, { ...rating, chosen: places?.get(rating.competence) ?? (places && 0) }])).values()];
}

/** Her ranking of competences: a ranking whose options are things that are rated. Null where there is none, or she ranked nothing. */
function placesIn(flow: Flow, rankings: readonly QuestionOf<'ranking'>[], rated: ReadonlySet<string>): ReadonlyMap<string, number> | null {
  const ofCompetences = rankings.filter(({ options }) => options.some(({ id }) => rated.has(id)));
  const inOrder = ofCompetences.flatMap(({ id }) => {
    const value = flow.valueOf(id);
    return Array.isArray(value) ? [value] : [];
  });
  const last = inOrder.at(-1);
  return last ? new Map(last.map((competence, at) => [competence, at + 1])) : null;
}

function numberAt(flow: Flow, question: string, competence: string, part: 'importance' | 'ability'): number | null {
  const value = flow.valueOf(needsVariable(question, competence, part));
  return typeof value === 'number' ? value : null;
}
