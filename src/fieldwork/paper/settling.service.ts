import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { ResponsesService } from '../../surveys/index.js';
import type { Remark } from './entry-check.js';
import { OpenSheets, type OpenSheet } from './open-sheets.service.js';
import { Sheet, SheetDifference, SheetEntry } from './sheet.entity.js';
import type { Typed } from './typed-answers.js';
import type { Choices } from './typed-form.js';

/** The differences between two entries of a sheet, in the order of the paper. */
export interface OpenDifferences extends OpenSheet {
  differences: SheetDifference[];
  /** Who typed and who settled, by id. */
  names: ReadonlyMap<string, string>;
}

/** Finding out what stands on the paper where two people read different things. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly database: Database,
    private readonly sheets: OpenSheets,
    private readonly responses: ResponsesService,
  ) {}

  /** @throws NotFound where a sheet is not hers, or its entries do not differ. */
  async open(viewer: Viewer, number: number, now: Date): Promise<OpenDifferences> {
    const open = await this.sheets.find(viewer, number, now);
    const found = await this.database.repository(SheetDifference).find({ where: { sheetNumber: open.sheet.number }, relations: { settledBy: true } });
    if (found.length === 0) throw new NotFound();
    const differences = open.fields.flatMap(({ variable }) => found.filter((difference) => difference.variable === variable));
    return { ...open, differences, names: new Map(found.flatMap(({ settledBy }) => (settledBy ? [[settledBy.id, settledBy.name]] : []))) };
  }

  /**
   * Keeps what was settled; when nothing is left to settle, the response becomes what stands on the paper and counts as
   * verified. Returns what cannot stand there, and what somebody else settled otherwise since the page was made: then
   * nothing is kept.
   */
  settle(viewer: Viewer, number: number, choices: Choices, now: Date): Promise<Remark[]> {
    return this.database.transaction(async () => {
      await this.database.lock(`sheet ${number}`);
      const open = await this.open(viewer, number, now);
      const chosen = chosenAmong(open.differences, choices);
      const overtaken = overtakenIn(open, chosen, choices.seen);
      if (open.sheet.verifiedAt || overtaken.length > 0) return overtaken;
      const [first] = await this.sheets.entries(number);
      const settled = { ...settledSoFar(open.differences), ...chosen };
      const { answers, problems } = open.check({ ...first!.typed, ...settled });
      const wrong = problems.filter(({ variable }) => variable in chosen);
      if (wrong.length > 0) return wrong;
      await this.keep(viewer, open, settled, now);
      if (open.differences.every(({ variable }) => variable in settled)) await this.verify(open, answers, now);
      return [];
    });
  }

  private async keep(viewer: Viewer, { sheet, differences }: OpenDifferences, settled: Typed, now: Date): Promise<void> {
    const changed = differences.filter(({ variable, settled: before }) => variable in settled && settled[variable] !== before);
    await this.database.query(settleQuery, [sheet.number, changed.map(({ variable }) => variable), changed.map(({ variable }) => settled[variable]), viewer.id, now]);
  }

  private async verify({ sheet }: OpenDifferences, answers: OpenSheetAnswers, now: Date): Promise<void> {
    if (sheet.responseId) await this.responses.correct(sheet.responseId, answers);
    await this.database.repository(Sheet).update({ number: sheet.number }, { verifiedAt: now });
    // What was typed is now the response and the list of differences; no third copy is kept.
    await this.database.repository(SheetEntry).update({ sheetNumber: sheet.number }, { typed: {} });
  }
}

type OpenSheetAnswers = ReturnType<OpenSheet['check']>['answers'];

function settledSoFar(differences: readonly SheetDifference[]): Typed {
  return Object.fromEntries(differences.flatMap(({ variable, settled }) => (settled === null ? [] : [[variable, settled]])));
}

function chosenAmong(differences: readonly SheetDifference[], { chosen, other }: Choices): Typed {
  const said = (difference: SheetDifference): string | undefined => {
    const { variable, first, second } = difference;
    return { first, second, other: other[variable] ?? '' }[chosen[variable] ?? ''];
  };
  return Object.fromEntries(differences.flatMap((difference) => (said(difference) === undefined ? [] : [[difference.variable, said(difference)!]])));
}

/** What was chosen against what somebody else settled. Whoever saw that may put it right, but only until the sheet is verified. */
function overtakenIn({ sheet, differences }: OpenDifferences, chosen: Typed, seen: Typed): Remark[] {
  const mayPutRight = ({ variable, settled }: SheetDifference) => !sheet.verifiedAt && seen[variable] === settled;
  const against = differences.filter((difference) => difference.settled !== null && (chosen[difference.variable] ?? difference.settled) !== difference.settled && !mayPutRight(difference));
  const key = sheet.verifiedAt ? 'fieldwork.differences.tooLate' : 'fieldwork.differences.overtaken';
  return against.map(({ variable }) => ({ variable, key, values: {} }));
}

const settleQuery = `
  UPDATE sheet_difference AS difference SET settled = chosen.settled, settled_by_id = $4, settled_at = $5
  FROM unnest($2::text[], $3::text[]) AS chosen (variable, settled)
  WHERE difference.sheet_number = $1 AND difference.variable = chosen.variable`;
