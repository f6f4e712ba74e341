import { Inject, Injectable } from '@nestjs/common';
import { shuffled, unforeseen } from '../../platform/chance/chance.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.service.js';
import { keyFor } from '../../platform/secrets/encryption.js';
import { lockSheets, unlockSheets, type SentSheet } from './sheet.js';

/** So many sheets make a box full: then the next one begins another, so that no sheet makes us write thousands anew. */
const fullBox = 100;

/** Where sheets wait that were sent: in boxes that are mixed anew with each sheet. */
@Injectable()
export class AnonymousBoxes {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Puts a sheet among those that wait. Inside a transaction. */
  async add(roundId: string, sheet: SentSheet): Promise<void> {
    await this.database.lock(`anonymous ${roundId}`);
    const [last] = await this.database.query<Row>('SELECT number, sheets, locked FROM anonymous_box WHERE round_id = $1 ORDER BY number DESC LIMIT 1', [roundId]);
    const isRoom = last !== undefined && last.sheets < fullBox;
    await this.write(roundId, isRoom ? last.number : (last?.number ?? 0) + 1, [...(isRoom ? this.sheetsIn(roundId, last) : []), sheet]);
  }

  /** Takes every sheet of a round that waits. Whoever takes them puts back those that wait on. Inside a transaction. */
  async takeAll(roundId: string): Promise<SentSheet[]> {
    await this.database.lock(`anonymous ${roundId}`);
    const boxes = await this.database.query<Row>('DELETE FROM anonymous_box WHERE round_id = $1 RETURNING number, sheets, locked', [roundId]);
    return boxes.flatMap((box) => this.sheetsIn(roundId, box));
  }

  /** Puts back, as one box, those that wait on. Inside the transaction that took them. */
  async putBack(roundId: string, sheets: readonly SentSheet[]): Promise<void> {
    if (sheets.length > 0) await this.write(roundId, 1, sheets);
  }

  private async write(roundId: string, number: number, sheets: readonly SentSheet[]): Promise<void> {
    const locked = lockSheets(shuffled(sheets, unforeseen), this.lockOf(roundId));
    await this.database.query(writeQuery, [roundId, number, sheets.length, locked]);
  }

  private sheetsIn(roundId: string, { locked }: Row): SentSheet[] {
    return unlockSheets(locked, this.lockOf(roundId));
  }

  private lockOf(roundId: string): Uint8Array {
    return keyFor(this.settings.secret, `anonymous box ${roundId}`);
  }
}

interface Row {
  number: number;
  sheets: number;
  locked: Buffer;
}

const writeQuery = `
  INSERT INTO anonymous_box (round_id, number, sheets, locked) VALUES ($1, $2, $3, $4)
  ON CONFLICT (round_id, number) DO UPDATE SET sheets = $3, locked = $4`;
