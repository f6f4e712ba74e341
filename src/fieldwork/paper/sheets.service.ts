import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Organisation, Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import { Translations } from '../../platform/language/translations.js';
import { NotFound } from '../../platform/web/errors.js';
import { RoundOffers, SurveysService, type OfferedRound } from '../../surveys/index.js';
import type { SurveyDefinition } from '../../surveys/formulas.js';
import { consentVersion } from '../consent-version.js';
import { roundNamed, type WrongField } from '../round-choice.js';
import { Workplaces } from '../workplaces.service.js';
import { printedSheet, type PrintedSheet } from './printed-sheet.js';
import { Sheet, SheetBatch } from './sheet.entity.js';
import type { SheetsForm } from './sheets.form.js';

/** A sheet as it is before any is printed, and in whose name the viewer may print it. */
export interface SheetSample {
  survey: SurveyDefinition;
  sheet: PrintedSheet;
  organisations: Organisation[];
  rounds: OfferedRound[];
}

/** Sheets that were printed together. */
export interface PrintedBatch {
  slug: string;
  sheet: PrintedSheet;
  organisation: string;
  numbers: number[];
}

/** Surveys on paper. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly workplaces: Workplaces,
    private readonly rounds: RoundOffers,
    private readonly translations: Translations,
  ) {}

  /** The sheet in `language`, or in the survey's own where it is not offered in that. @throws NotFound */
  async sample(viewer: Viewer, slug: string, language: string, now: Date): Promise<SheetSample> {
    const { survey, surveyId, versionId } = await this.surveys.published(slug);
    const sheet = await this.printed(versionId, survey.languages.includes(language) ? language : survey.language);
    const organisations = await this.workplaces.of(viewer);
    return { survey, sheet, organisations, rounds: await this.rounds.of(surveyId, organisations.map(({ id }) => id), now) };
  }

  /** Numbers new sheets. What is wrong where the viewer does not work for this organisation, the survey is not offered in this language, or the round is not open there. */
  async print(viewer: Viewer, slug: string, { organisation, language, copies, round: wanted }: SheetsForm, now: Date): Promise<{ id: string } | { wrong: WrongField }> {
    const { surveyId, versionId, survey } = await this.surveys.published(slug);
    const isHers = (await this.workplaces.of(viewer)).some(({ id }) => id === organisation);
    if (!isHers || !survey.languages.includes(language)) return { wrong: 'organisation' };
    const round = roundNamed(wanted, await this.rounds.of(surveyId, [organisation], now));
    if (round === undefined) return { wrong: 'round' };
    const id = uuid();
    await this.database.transaction(async () => {
      await this.database.repository(SheetBatch).insert({ id, organisationId: organisation, surveyId, versionId, roundId: round?.id ?? null, language, consentVersion, printedAt: now });
      await this.database.query('INSERT INTO sheet (batch_id) SELECT $1 FROM generate_series(1, $2)', [id, Number(copies)]);
    });
    return { id };
  }

  /** @throws NotFound for sheets of another organisation. */
  async batch(viewer: Viewer, id: string): Promise<PrintedBatch> {
    const batch = isUuid(id) ? await this.database.repository(SheetBatch).findOne({ where: { id }, relations: { organisation: true, survey: true } }) : null;
    if (!batch || !(await this.workplaces.of(viewer)).some((organisation) => organisation.id === batch.organisationId)) throw new NotFound();
    const sheets = await this.database.repository(Sheet).find({ where: { batchId: id }, order: { number: 'ASC' } });
    return { slug: batch.survey.slug, sheet: await this.printed(batch.versionId, batch.language), organisation: batch.organisation.name, numbers: sheets.map(({ number }) => number) };
  }

  private async printed(versionId: number, language: string): Promise<PrintedSheet> {
    const [survey, codes] = [await this.surveys.version(versionId), await this.surveys.codes(versionId)];
    return printedSheet(survey, codes, { language, t: this.translations.in(language) });
  }
}
