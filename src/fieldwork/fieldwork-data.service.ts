import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** What this room holds about those who work here. What women answered is theirs, and is told to nobody. */
@Injectable()
export class FieldworkData {
  constructor(private readonly database: Database) {}

  async personalData(personId: string): Promise<object> {
    const [typed, settled, assisted] = await Promise.all([this.database.query(typedQuery, [personId]), this.database.query(settledQuery, [personId]), this.database.query(assistedQuery, [personId])]);
    return { typed, settled, assisted };
  }
}

const typedQuery = `
  SELECT sheet_number AS sheet, place, saved_at, finished_at FROM sheet_entry WHERE worker_id = $1 ORDER BY sheet_number, place`;

const settledQuery = `
  SELECT sheet_number AS sheet, variable AS field, settled_at FROM sheet_difference WHERE settled_by_id = $1 ORDER BY sheet_number, variable`;

const assistedQuery = `
  SELECT number, language, consent_version, consented_at FROM assistance WHERE worker_id = $1 ORDER BY number`;
