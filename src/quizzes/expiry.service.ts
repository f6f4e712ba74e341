import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Log } from '../platform/log/log.js';
import { HandInService } from './hand-in.service.js';

/** How many attempts are looked for at once, so that a busy evening needs no more memory than a quiet one. */
const batch = 100;

interface Overdue {
  id: string;
  deadline_at: Date;
}

/** Ends what nobody ends herself: attempts whose time is up, and whose page was closed. */
@Injectable()
export class ExpiryService {
  constructor(
    private readonly database: Database,
    private readonly handIns: HandInService,
    private readonly log: Log,
  ) {}

  /** Hands in every attempt whose time is up, the longest overdue first, and returns how many. */
  async handInOverdue(now: Date): Promise<number> {
    let count = 0;
    let last: Overdue | undefined;
    do {
      const overdue: Overdue[] = await this.database.query<Overdue>(overdueQuery, [now, last?.deadline_at ?? '-infinity', last?.id ?? nobody, batch]);
      for (const attempt of overdue) count += await this.handIn(attempt, now);
      last = overdue.length === batch ? overdue.at(-1) : undefined;
    } while (last);
    return count;
  }

  // One attempt that cannot be graded must not keep all others from ending; the next round tries it again.
  private async handIn({ id }: Overdue, now: Date): Promise<number> {
    try {
      await this.handIns.handIn(id, now);
      return 1;
    } catch (error) {
      this.log.error({ attempt: id, error }, 'an attempt whose time is up could not be handed in');
      return 0;
    }
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

const overdueQuery = `
  SELECT id, deadline_at FROM attempt
  WHERE finished_at IS NULL AND deadline_at <= $1 AND (deadline_at, id) > ($2::timestamptz, $3::uuid)
  ORDER BY deadline_at, id LIMIT $4`;
