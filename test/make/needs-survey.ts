import { randomUUID } from 'node:crypto';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { TestApp } from '../support/app.js';
import { makeSurvey } from './survey.js';

/** A survey of two competences, with the two questions by which its respondents are told apart. */
export const needsSurvey = `title: Needs
audience: everybody
intro: We ask.
thanks: Thanks!
minutes: 1
pages:
  - id: you
    title: You
    questions:
      - { id: stage, kind: single, text: Where are you?, options: [{ id: idea, label: An idea }, { id: open, label: It is open }] }
      - { id: country, kind: single, text: In which country?, no-answer: [rather-not-say], options: [{ id: fi, label: Finland }, { id: sk, label: Slovakia }, { id: tr, label: Türkiye }] }
  - id: skills
    title: Skills
    questions:
      - id: needs
        kind: needs
        text: How important, how well?
        competences: [{ id: literacy, label: Work out prices }, { id: creativity, label: Sell }]
`;

/** One response; what is not said has a usual value. */
export interface MadeResponse {
  language?: string;
  wave?: string;
  stage?: string;
  country?: string | null;
  /** Importance and ability of literacy, and of creativity. */
  literacy?: [number, number] | null;
  creativity?: [number, number] | null;
  personId?: string;
  /** The round in which she was asked. */
  roundId?: string;
  submittedAt?: Date | null;
  page?: string | null;
}

/** Publishes the survey of needs. */
export async function makeNeedsSurvey(test: TestApp, slug = 'needs'): Promise<void> {
  await makeSurvey(test, needsSurvey, slug);
}

/** Lets as many people answer, each with an account of her own where no person is named. */
export async function makeResponses(test: TestApp, responses: readonly MadeResponse[], slug = 'needs'): Promise<void> {
  const database = test.get(Database);
  const now = test.clock.now();
  const people = responses.map(({ personId }) => personId ?? randomUUID());
  const made = people.filter((id, at) => responses[at]!.personId === undefined).map((id) => ({ id, name: 'Somebody', language: 'en', createdAt: now }));
  await database.repository(Person).insert(made);
  for (const [at, response] of responses.entries()) {
    const { language = 'en', wave = '', roundId = null, page = null, submittedAt = now } = response;
    await database.query(insertQuery, [randomUUID(), people[at], slug, wave, language, JSON.stringify(answersOf(response)), page, now, submittedAt, roundId]);
  }
}

/** The same response so many times. */
export function times(count: number, response: MadeResponse): MadeResponse[] {
  return Array.from({ length: count }, () => response);
}

function answersOf({ stage = 'idea', country = 'fi', literacy = [4, 2], creativity = [3, 3] }: MadeResponse): object {
  return { stage, country: country ?? { missing: 'rather-not-say' }, ...rated('literacy', literacy), ...rated('creativity', creativity) };
}

function rated(competence: string, pair: [number, number] | null): object {
  return pair ? { [`needs.${competence}.importance`]: pair[0], [`needs.${competence}.ability`]: pair[1] } : {};
}

const insertQuery = `
  INSERT INTO survey_response (id, person_id, survey_id, version_id, wave, language, seed, answers, page, started_at, saved_at, submitted_at, round_id)
  SELECT $1, $2, survey.id, survey.current_version_id, $4, $5, 'seed', $6, $7, $8, $8, $9, $10 FROM survey WHERE slug = $3`;
