import { madeUpAnswers, type SurveyDefinition } from '../surveys/formulas.js';
import type { Learner } from './learner.js';
import { randomFor } from './random.js';

/** A survey as simulated learners find it. */
export interface PublishedSurvey {
  survey_id: number;
  version_id: number;
  definition: SurveyDefinition;
}

/** A response of somebody made up; without `submittedAt` she stopped on the page. */
export interface MadeUpResponse {
  id: string;
  personId: string;
  surveyId: number;
  versionId: number;
  language: string;
  answers: object;
  page: string | null;
  pageSeconds: object;
  startedAt: Date;
  savedAt: Date;
  submittedAt: Date | null;
}

/** Of ten learners, seven send their answers, two stop on the way, and one never begins. */
const [sends, begins, ofTen] = [7, 9, 10];

/** What some of them write where they may use their own words. */
const wishes = [
  'A place to work in the mornings while the children are at school.',
  'Somebody who explains the tax letters to me in easy words.',
  'I want to meet other women who sell food.',
  'More customers! I do not know how to find them on the internet.',
  'A small loan for a second sewing machine.',
  'Courses in the evening. My mentor helped me a lot.',
  'To speak the language better, so that I can call customers.',
];

const minute = 60_000;

/** What a learner answered to each survey some days after she joined; nothing where she never began. */
export function madeUpResponses(number: number, learner: Learner, surveys: readonly PublishedSurvey[], idOf: (survey: number) => string): MadeUpResponse[] {
  return surveys.flatMap((survey, at) => madeUpResponse(randomFor(number * 64 + at), learner, survey, idOf(at)));
}

function madeUpResponse(random: ReturnType<typeof randomFor>, learner: Learner, { survey_id, version_id, definition }: PublishedSurvey, id: string): MadeUpResponse[] {
  const fate = random.below(ofTen);
  if (fate >= begins) return [];
  const pages = fate < sends ? definition.pages.length : 1 + random.below(definition.pages.length - 1);
  const seen = definition.pages.slice(0, pages);
  const startedAt = new Date(learner.createdAt.getTime() + (1 + random.below(5 * 24 * 60)) * minute);
  const seconds = seen.map(() => 20 + random.below(100));
  const savedAt = new Date(startedAt.getTime() + seconds.reduce((sum, one) => sum + one, 0) * 1000);
  const answerer = { seed: id, day: startedAt.toISOString().slice(0, 10), skill: random.fraction(), wishes };
  return [
    {
      id,
      personId: learner.id,
      surveyId: survey_id,
      versionId: version_id,
      language: definition.languages.includes(learner.language) ? learner.language : definition.language,
      answers: madeUpAnswers(definition, pages, answerer),
      page: fate < sends ? null : seen.at(-1)!.id,
      pageSeconds: Object.fromEntries(seen.map((page, at) => [page.id, seconds[at]!])),
      startedAt,
      savedAt,
      submittedAt: fate < sends ? savedAt : null,
    },
  ];
}
