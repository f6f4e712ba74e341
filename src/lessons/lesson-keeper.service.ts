import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { StepKeeper } from '../courses/index.js';

/** Keeps published lessons, each once. */
@Injectable()
export class LessonKeeper implements StepKeeper {
  constructor(private readonly database: Database) {}

  async keep(content: object, fingerprint: string): Promise<number> {
    await this.database.query('INSERT INTO lesson (fingerprint, substance) VALUES ($1, $2) ON CONFLICT DO NOTHING', [fingerprint, JSON.stringify(content)]);
    const [row] = await this.database.query<{ id: number }>('SELECT id FROM lesson WHERE fingerprint = $1', [fingerprint]);
    return row!.id;
  }
}
