import { AsyncResource } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SettledCodes } from '../coding/index.js';
import { pseudonyms, ReleasesService, type Untold } from '../disclosure/index.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { languageCodes } from '../platform/language/languages.js';
import { Translations } from '../platform/language/translations.js';
import { SETTINGS } from '../platform/platform.module.js';
import { Views } from '../platform/web/views.js';
import type { KeptResponse } from '../surveys/formulas.js';
import { SurveyAnswers, waves, type PublishedSurvey } from '../surveys/index.js';
import { codebookPage } from './codebook.page.js';
import { CannotExport } from './cannot-export.js';
import type { Column } from './dictionary/column.js';
import { dictionaryOf } from './dictionary/dictionary.js';
import { translatedWords } from './dictionary/translated-words.js';
import type { Words } from './dictionary/words.js';
import type { Exported, ExportRequest, Looked, NamedColumn } from './export-request.js';
import { ExportedTable, type Source } from './exported-table.js';
import { writerOf } from './formats.js';
import { CannotWrite } from './writers/cannot-write.js';
import type { Codebook } from './writers/package/codebook.js';
import type { Table } from './writers/table.js';

const style = readFileSync(join(import.meta.dirname, 'assets/codebook.css'), 'utf8');

/** Files of the answers to a survey, each of one moment. */
@Injectable()
export class ExportsService {
  private readonly words: Words;

  constructor(
    private readonly database: Database,
    private readonly answers: SurveyAnswers,
    private readonly codes: SettledCodes,
    private readonly releases: ReleasesService,
    private readonly translations: Translations,
    private readonly views: Views,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.words = translatedWords(new Map(languageCodes.map((code) => [code, translations.in(code)])));
  }

  /** Gives the pieces of a file to `take`, and writes it into the release log; `progress` hears how many responses are in it. @throws CannotExport, CannotWrite */
  async write(request: ExportRequest, take: (pieces: AsyncIterable<Buffer>) => Promise<void>, progress: (done: number, of: number) => void): Promise<Exported> {
    // The log is read and written outside of the moment of the answers: a file that was ready a second ago counts.
    const givenOut = AsyncResource.bind((exported: ExportedTable, table: Table) => this.givenOut(request, exported, table));
    return this.database.moment(async () => {
      const exported = new ExportedTable(request, await this.source(request), this.words, progress);
      const table = exported.table();
      await take(this.pieces(request, table));
      return givenOut(exported, table);
    });
  }

  /** The columns that every file of a survey has or may have, but for codes of texts. */
  async columns({ id, versions }: PublishedSurvey): Promise<readonly Column[]> {
    const { facts, columns } = dictionaryOf(versions, this.words, [], await this.answers.rounds(id));
    return [...facts, ...columns];
  }

  /** What a file would tell of the people in it, were it made now; it stands in the release log as well. @throws CannotExport */
  async look(wish: Omit<ExportRequest, 'known'>): Promise<Looked> {
    const request = { ...wish, known: [] };
    const looked = await this.database.moment(async () => {
      const exported = new ExportedTable(request, await this.source(request), this.words, () => {});
      return exported.look(await this.fits(request, exported.table()));
    });
    const { rows, leastK } = looked.anonymity;
    await this.note(request, `look before a file: ${rows} people, least k ${leastK ?? '–'}${untoldIn({ leftOut: request.without, coarse: request.coarsen })}`, null);
    return looked;
  }

  private givenOut(request: ExportRequest, exported: ExportedTable, table: Table): Promise<Exported> {
    return this.releases.giveOutAlone(request.survey, async (untoldBefore) => {
      await exported.holdAgainst(untoldBefore);
      const outcome = exported.outcome(table);
      const untold = { leftOut: namesOf(outcome.leftOut), coarse: namesOf(outcome.coarse) };
      await this.note(request, `file ${request.format} ${request.layout}: ${outcome.rows} rows, least k ${outcome.anonymity.leastK ?? '–'}${untoldIn(untold)}`, untold);
      return outcome;
    });
  }

  private pieces({ format }: ExportRequest, table: Table): AsyncIterable<Buffer> {
    return writerOf(format, { of: (codebook) => this.page(codebook), style })(table);
  }

  // Kinds of files refuse by the numbers of rows and columns, which stand there before a row is read.
  private async fits(request: ExportRequest, table: Table): Promise<boolean> {
    try {
      for await (const _ of this.pieces(request, { ...table, read: noRows }));
      return true;
    } catch (error) {
      if (error instanceof CannotWrite) return false;
      throw error;
    }
  }

  // The log is kept in no language: analysis/frame/file-names.ts reads these names again, for a page in the reader’s.
  // Single rows tell more than any table, so a file has no counts that later tables could be held against: who has it signed for that.
  private async note({ by, survey, purpose, now }: ExportRequest, name: string, untold: Untold | null): Promise<void> {
    await this.releases.ask({ subject: survey, audience: 'analyst', name, address: null, until: now, counts: [], ...untold }, { personId: by, purpose }, now);
  }

  private async source({ survey: slug, unfinished, purpose, layout, waves: wanted }: ExportRequest): Promise<Source> {
    const survey = await this.answers.survey(slug);
    if (!survey) throw new CannotExport(`There is no survey “${slug}”. Its name is the one of its file in content/surveys.`);
    const pseudonym = pseudonyms(Buffer.from(this.settings.secret), slug, purpose);
    const shuffle = BigInt.asIntN(64, BigInt(`0x${pseudonym('the order of rows')}`));
    const coded = await this.codes.of(survey.id);
    const reading = { unfinished, shuffle, withIds: coded.settled.size + coded.hidden.size > 0 };
    const isWanted = (wave: string) => wanted === null || wanted.includes(wave);
    const there = await this.answers.waves(survey.id, unfinished);
    refuseUnknown(wanted ?? [], [...waves, ...there.map(({ wave }) => wave)]);
    return {
      versions: survey.versions,
      waves: there.filter(({ wave }) => isWanted(wave)),
      people: layout === 'wide' ? await this.answers.people(survey.id, unfinished, wanted) : 0,
      rounds: await this.answers.rounds(survey.id),
      coded,
      untoldBefore: await this.releases.untoldInFiles(slug),
      pseudonym,
      // A stream, or the log, may ask for rows outside of this call: they still come from its transaction.
      read: AsyncResource.bind(() => only(this.answers.read(survey.id, reading), ({ wave }) => isWanted(wave))),
      alike: AsyncResource.bind((by: Parameters<Source['alike']>[0]) => this.answers.alike(survey.id, { ...by, unfinished, waves: wanted })),
    };
  }

  private page(codebook: Codebook): string {
    const language = codebook.table.languages[0]!;
    return this.views.render('exports/codebook', language, codebookPage(codebook, this.translations.in(language)));
  }
}

// A wave in which nobody has answered yet is an empty file; one that there is not is a slip of the pen.
function refuseUnknown(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.find((wave) => !known.includes(wave));
  if (unknown !== undefined) throw new CannotExport(`There is no wave “${unknown}”. There are: ${[...new Set(known)].filter((wave) => wave !== '').join(', ')}.`);
}

function namesOf(columns: readonly NamedColumn[] = []): string[] {
  return columns.map(({ name }) => name);
}

function untoldIn({ leftOut, coarse }: Untold): string {
  return [...(leftOut.length > 0 ? [`, without ${leftOut.join(', ')}`] : []), ...(coarse.length > 0 ? [`, less exactly ${coarse.join(', ')}`] : [])].join('');
}

async function* noRows(): AsyncGenerator<never> {}

async function* only(pieces: AsyncIterable<readonly KeptResponse[]>, isWanted: (response: KeptResponse) => boolean): AsyncGenerator<KeptResponse[]> {
  for await (const responses of pieces) yield responses.filter(isWanted);
}
