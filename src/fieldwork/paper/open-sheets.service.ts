import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { decimalSeparatorOf } from '../../platform/language/numbers.js';
import { Translations } from '../../platform/language/translations.js';
import { NotFound } from '../../platform/web/errors.js';
import { SurveysService } from '../../surveys/index.js';
import { dayOf, questionsOf, type AnswerCodes, type SurveyDefinition } from '../../surveys/formulas.js';
import { Workplaces } from '../workplaces.service.js';
import { checkEntry, consentField, type CheckedEntry } from './entry-check.js';
import { fieldsOf, type Field } from './fields.js';
import { printedSheet, type PrintedSheet } from './printed-sheet.js';
import { Sheet, SheetEntry } from './sheet.entity.js';
import type { Typed } from './typed-answers.js';

/** A sheet on the desk of somebody who works for the organisation that handed it out. */
export interface OpenSheet {
  sheet: Sheet;
  survey: SurveyDefinition;
  codes: AnswerCodes;
  /** Every field, in the order of the paper. */
  fields: Field[];
  /** What stands on it, in a language of the one who types where the survey has it. */
  printedIn(language: string): PrintedSheet;
  /** Reads what was typed, with the numbers of the language that is printed on the sheet. */
  check(typed: Typed): CheckedEntry;
}

/** The one way to a sheet: by its number, for its own organisation. */
@Injectable()
export class OpenSheets {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly workplaces: Workplaces,
    private readonly translations: Translations,
  ) {}

  /** @throws NotFound for a number that was never printed, and for sheets of other organisations. */
  async find(viewer: Viewer, number: number, now: Date): Promise<OpenSheet> {
    const sheet = isNumber(number) ? await this.database.repository(Sheet).findOne({ where: { number }, relations: { batch: { round: true } } }) : null;
    if (!sheet || !(await this.workplaces.of(viewer)).some(({ id }) => id === sheet.batch.organisationId)) throw new NotFound();
    const { versionId, language } = sheet.batch;
    const [survey, codes] = [await this.surveys.version(versionId), await this.surveys.codes(versionId)];
    return {
      sheet,
      survey,
      codes,
      fields: [consent, ...questionsOf(survey).flatMap((question) => fieldsOf(question, codes))],
      printedIn: (wanted) => {
        const spoken = survey.languages.includes(wanted) ? wanted : survey.language;
        return printedSheet(survey, codes, { language: spoken, t: this.translations.in(spoken) });
      },
      check: (typed) => checkEntry(survey, codes, typed, decimalSeparatorOf(language), dayOf(now)),
    };
  }

  /** Everything that was typed from a sheet, the first entry first. */
  entries(number: number): Promise<SheetEntry[]> {
    return this.database.repository(SheetEntry).find({ where: { sheetNumber: number }, order: { place: 'ASC' } });
  }
}

const consent: Field = { variable: consentField, takes: 'one', codes: [{ code: 1, value: 'yes' }, { code: 0, value: 'no' }] };

function isNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}
