import { Injectable } from '@nestjs/common';
import { hasRoleFor, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/language/text.js';
import { NotFound } from '../platform/web/errors.js';
import { SurveyAnswers } from '../surveys/index.js';
import { settledCodes } from './settled/settled-codes.js';
import { textQuestions, type TextQuestion } from './text-questions.js';

/** A question whose texts are coded, in its survey. */
export interface CodedQuestion extends TextQuestion {
  readonly surveyId: number;
  readonly survey: string;
  readonly surveyTitle: Text;
  /** The language of the survey's base file. */
  readonly base: string;
}

/** A question with how many texts it has, and how many of them are settled; the others wait. */
export interface ListedQuestion extends CodedQuestion {
  readonly texts: number;
  readonly settled: number;
}

/**
 * The questions whose texts can be coded. Only analysts whose role holds everywhere reach them: a text does not say from
 * which country or organisation it comes, so nobody can be shown a part of them.
 */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly database: Database,
    private readonly answers: SurveyAnswers,
  ) {}

  /** Every text question, survey by survey. */
  async list(viewer: Viewer): Promise<ListedQuestion[]> {
    refuseOthers(viewer);
    const all = (await this.answers.surveys()).flatMap(questionsIn);
    const rows = await this.database.query<Counted & Record<string, unknown>>(countsQuery, [all.map(({ surveyId }) => surveyId), all.map(({ variable }) => variable)]);
    return all.map((question, at) => ({ ...question, texts: rows[at]!.texts, settled: rows[at]!.settled }));
  }

  /** One question. @throws NotFound where there is none, or the viewer may not see its texts */
  async openTo(viewer: Viewer, slug: string, variable: string): Promise<CodedQuestion> {
    refuseOthers(viewer);
    const survey = await this.answers.survey(slug);
    const question = survey && questionsIn({ slug, ...survey }).find((one) => one.variable === variable);
    if (!question) throw new NotFound();
    return question;
  }
}

function refuseOthers(viewer: Viewer): void {
  if (!hasRoleFor(viewer, 'analyst', { organisationId: null, country: null })) throw new NotFound();
}

function questionsIn({ id, slug, versions }: Awaited<ReturnType<SurveyAnswers['surveys']>>[number]): CodedQuestion[] {
  const { title, language } = versions.at(-1)!.definition;
  return textQuestions(versions.map(({ definition }) => definition)).map((question) => ({ ...question, surveyId: id, survey: slug, surveyTitle: title, base: language }));
}

interface Counted {
  texts: number;
  settled: number;
}

// What was handed in since somebody last opened a question waits as well.
const countsQuery = `
  SELECT coalesce(written.texts, 0) AS texts, coalesce(done.settled, 0) AS settled
  FROM unnest($1::integer[], $2::text[]) WITH ORDINALITY AS question (survey_id, variable, place)
  LEFT JOIN (
    SELECT survey_id, variable, count(*)::integer AS texts
    FROM survey_response JOIN (SELECT DISTINCT * FROM unnest($1::integer[], $2::text[]) AS asked (survey_id, variable)) AS asked USING (survey_id)
    WHERE submitted_at IS NOT NULL AND jsonb_typeof(answers -> variable) = 'string' AND answers ->> variable ~ '\\S' GROUP BY survey_id, variable
  ) AS written USING (survey_id, variable)
  LEFT JOIN (
    SELECT survey_id, variable, count(codes)::integer AS settled
    FROM coded_text JOIN (${settledCodes()}) AS settled ON text_id = coded_text.id GROUP BY survey_id, variable
  ) AS done USING (survey_id, variable)
  ORDER BY place`;
