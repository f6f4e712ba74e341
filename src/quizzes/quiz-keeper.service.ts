import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { StepKeeper } from '../courses/index.js';

/** Keeps published quizzes, each once. */
@Injectable()
export class QuizKeeper implements StepKeeper {
  constructor(private readonly database: Database) {}

  async keep(content: object, fingerprint: string): Promise<number> {
    await this.database.query('INSERT INTO quiz (fingerprint, definition) VALUES ($1, $2) ON CONFLICT DO NOTHING', [fingerprint, JSON.stringify(content)]);
    const [row] = await this.database.query<{ id: number }>('SELECT id FROM quiz WHERE fingerprint = $1', [fingerprint]);
    return row!.id;
  }
}
