import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shown } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { Offers, type CourseRecord, type Offer, type OfferSource } from '../progress/index.js';
import type { Reader } from './answer-words.js';
import { dayOf, isOpen } from './open.js';
import { SurveysService } from './surveys.service.js';

/** So many modules are asked about at once: nobody answers more. */
const mostModules = 3;

interface Row {
  id: number;
  current_version_id: number;
  given: string[];
}

/** Asks those who finished a module or a course how it was, once about each. */
@Injectable()
export class Feedback implements OnModuleInit, OfferSource {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly offers: Offers,
  ) {}

  onModuleInit(): void {
    this.offers.add(this);
  }

  async offersTo(viewer: Viewer, record: CourseRecord, reader: Reader & { now: Date }): Promise<Offer[]> {
    const finished = finishedIn(record, reader);
    if (finished.length === 0) return [];
    const rows = await this.database.prepared<Row>('feedback-given', givenQuery, [viewer.id]);
    const offers = await Promise.all(rows.map((row) => this.offersOf(row, finished, dayOf(reader.now))));
    return offers.flat();
  }

  private async offersOf({ current_version_id, given }: Row, finished: readonly Finished[], day: string): Promise<Offer[]> {
    const survey = await this.surveys.version(current_version_id);
    if (survey.about === null || !isOpen(survey, day)) return [];
    const asked = finished.filter(({ kind, about }) => kind === survey.about && !given.includes(about));
    return asked.slice(-mostModules).map(({ about, label }) => ({ path: `/surveys/${survey.slug}?about=${about}`, label }));
  }
}

/** A course or a module that was finished, and the words that ask about it. */
interface Finished {
  kind: 'course' | 'module';
  about: string;
  label: string;
}

// What a level test let her skip she cannot tell about.
function finishedIn(record: CourseRecord, { language, t }: Reader): Finished[] {
  const { course } = record;
  const done = record.modules.filter(({ state, steps }) => state === 'completed' && steps.some((step) => step.state === 'completed'));
  const modules = done.map(({ module }) => ({ kind: 'module' as const, about: `${course.slug}/${module.slug}`, label: t('surveys.feedback.module', { title: shown(module.title, language, course.language).text }) }));
  return [...(record.completed ? [{ kind: 'course' as const, about: course.slug, label: t('surveys.feedback.course') }] : []), ...modules];
}

const givenQuery = `
  SELECT survey.id, survey.current_version_id,
    ARRAY(SELECT about FROM survey_response WHERE person_id = $1 AND survey_id = survey.id AND about <> '' AND submitted_at IS NOT NULL) AS given
  FROM survey WHERE current_version_id IS NOT NULL ORDER BY survey.slug`;
