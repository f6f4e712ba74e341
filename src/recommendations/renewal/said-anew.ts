import { needsSteps, type Said } from '../need.js';
import { mostAsked, type DatedRating } from './renewal.js';

/** The two things that are asked about each competence, in the order in which they are asked. */
export const parts = ['importance', 'ability'] as const;

export type Part = (typeof parts)[number];

/** The page as it was sent: the competences that it asked about, and a step for each field that has one. */
export interface SentRenewal {
  asked: string[];
  steps: ReadonlyMap<string, number>;
}

/** What she says of one competence. */
export interface SaidOf extends Said {
  competence: string;
}

/** A question that she has to answer first. */
export interface Unanswered {
  competence: string;
  part: Part;
}

/** What she says of the competences that were asked, and what is missing. Null where the page is not one that she could have before her. */
export interface SaidAnew {
  asked: DatedRating[];
  ratings: SaidOf[];
  unanswered: Unanswered[];
}

/** The name of the field for one question. */
export function fieldOf(part: Part, competence: string): string {
  return `${part}.${competence}`;
}

/** Reads what was sent. Whatever is no step counts as not answered. */
export function sentIn(body: unknown): SentRenewal {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const asked = [fields['asked'] ?? []].flat().filter((id): id is string => typeof id === 'string');
  const steps = Object.entries(fields).filter(([, value]) => typeof value === 'string' && isStep(value));
  return { asked, steps: new Map(steps.map(([name, value]) => [name, Number(value)])) };
}

/** What was sent, beside all that she said before. Where she did not say before, she need not now. */
export function saidAnew({ asked, steps }: SentRenewal, ratings: readonly DatedRating[]): SaidAnew | null {
  const before = asked.flatMap((id) => ratings.find(({ competence }) => competence === id) ?? []);
  if (asked.length === 0 || asked.length > mostAsked || new Set(asked).size !== asked.length || before.length !== asked.length) return null;
  const step = (part: Part, competence: string) => steps.get(fieldOf(part, competence)) ?? null;
  const said = before.map(({ competence, chosen }) => ({ competence, importance: step('importance', competence), ability: step('ability', competence), steps: needsSteps, chosen }));
  const unanswered = before.flatMap((rating) => parts.flatMap((part) => (rating[part] !== null && step(part, rating.competence) === null ? [{ competence: rating.competence, part }] : [])));
  return { asked: before, ratings: said, unanswered };
}

/** Whether she says something else than before. */
export function isOther(said: SaidOf, before: readonly DatedRating[]): boolean {
  const old = before.find(({ competence }) => competence === said.competence);
  return old?.importance !== said.importance || old.ability !== said.ability || old.steps !== said.steps;
}

function isStep(value: string): boolean {
  return /^\d$/.test(value) && Number(value) >= 1 && Number(value) <= needsSteps;
}
