import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { ResponsesService } from '../../surveys/index.js';
import { compare } from './differences.js';
import type { CheckedEntry } from './entry-check.js';
import { standingOf, type EntryStanding } from './entry-standing.js';
import { OpenSheets, type OpenSheet } from './open-sheets.service.js';
import { Sheet, SheetDifference, SheetEntry } from './sheet.entity.js';
import type { Typed } from './typed-answers.js';

/** A sheet as one worker may type it. What a colleague typed is not in it. */
export interface OpenEntry extends OpenSheet {
  standing: EntryStanding | 'withdrawn';
  typed: Typed;
}

/** What came of ending an entry: it can wait for a second one, differ from the first, or be the same; or it could not end. */
export type Ended = 'once' | 'differs' | 'verified' | CheckedEntry;

/** Typing from paper: drafts are kept from the first field on, and become a response when they are ended. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly database: Database,
    private readonly sheets: OpenSheets,
    private readonly responses: ResponsesService,
  ) {}

  /** Whether the viewer has a sheet of this number to type. */
  async isThere(viewer: Viewer, number: number, now: Date): Promise<boolean> {
    try {
      await this.sheets.find(viewer, number, now);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  /** @throws NotFound */
  async open(viewer: Viewer, number: number, now: Date): Promise<OpenEntry> {
    const open = await this.sheets.find(viewer, number, now);
    const entries = await this.sheets.entries(open.sheet.number);
    const standing = open.sheet.withdrawnAt ? 'withdrawn' : standingOf(entries, viewer.id);
    const own = entries.find((entry) => !entry.finishedAt && entry.place === placeOf(standing));
    return { ...open, standing, typed: own?.typed ?? {} };
  }

  /** Keeps what was `changed` of a draft just as it was typed; the other fields stay. False when the entry is not hers to type any more. */
  save(viewer: Viewer, number: number, changed: Typed, now: Date): Promise<boolean> {
    return this.alone(number, async () => {
      const { standing, fields, sheet, typed: before } = await this.open(viewer, number, now);
      const place = placeOf(standing);
      if (place === null) return false;
      const typed = { ...before, ...changed };
      const known = Object.fromEntries(fields.flatMap(({ variable }) => (typed[variable] ? [[variable, typed[variable]]] : [])));
      await this.database.repository(SheetEntry).save({ sheetNumber: sheet.number, place, workerId: viewer.id, typed: known, savedAt: now, finishedAt: null });
      return true;
    });
  }

  /**
   * Ends the viewer's draft, unless something cannot be kept, or is odd and she has not `looked` at it again. Null when
   * there is none that is hers to end.
   */
  end(viewer: Viewer, number: number, looked: boolean, now: Date): Promise<Ended | null> {
    return this.alone(number, async () => {
      const open = await this.open(viewer, number, now);
      const place = placeOf(open.standing);
      if (place === null) return null;
      const checked = open.check(open.typed);
      if (checked.problems.length > 0 || (checked.notes.length > 0 && !looked)) return checked;
      await this.database.repository(SheetEntry).update({ sheetNumber: number, place }, { finishedAt: now });
      return place === 1 ? this.enter(open, checked, now) : this.compareWithFirst(open, now);
    });
  }

  /** Deletes what a woman said who changed her mind. Her sheet is never typed again. */
  async withdraw(viewer: Viewer, number: number, now: Date): Promise<void> {
    await this.alone(number, async () => {
      const { sheet } = await this.sheets.find(viewer, number, now);
      if (sheet.responseId) await this.responses.withdraw(sheet.responseId);
      await this.database.repository(SheetDifference).delete({ sheetNumber: number });
      await this.database.repository(SheetEntry).delete({ sheetNumber: number });
      await this.database.repository(Sheet).update({ number }, { withdrawnAt: now, compared: null, differing: null });
    });
  }

  private async enter({ sheet }: OpenEntry, { answers }: CheckedEntry, now: Date): Promise<Ended> {
    const { organisationId, surveyId, versionId, language, roundId, round } = sheet.batch;
    const responseId = await this.responses.enter({ way: 'sheet', personId: null, series: null, keyHash: null, roundId, organisationId, surveyId, versionId, about: '', wave: round?.wave ?? '', language }, answers, now);
    await this.database.repository(Sheet).update({ number: sheet.number }, { responseId });
    return 'once';
  }

  private async compareWithFirst({ sheet: { number }, fields }: OpenEntry, now: Date): Promise<Ended> {
    const [first, second] = await this.sheets.entries(number);
    const { compared, differences } = compare(fields, first!.typed, second!.typed);
    const verified = differences.length === 0;
    await this.database.repository(Sheet).update({ number }, { compared, differing: differences.length, verifiedAt: verified ? now : null });
    if (!verified) await this.database.repository(SheetDifference).insert(differences.map((difference) => ({ sheetNumber: number, ...difference })));
    else await this.database.repository(SheetEntry).update({ sheetNumber: number }, { typed: {} });
    return verified ? 'verified' : 'differs';
  }

  // Two workers who reach for the same sheet take turns.
  private alone<Result>(number: number, work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      await this.database.lock(`sheet ${number}`);
      return work();
    });
  }
}

function placeOf(standing: OpenEntry['standing']): number | null {
  return standing === 'first' ? 1 : standing === 'second' ? 2 : null;
}
