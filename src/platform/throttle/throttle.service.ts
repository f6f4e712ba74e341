import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.service.js';
import { TooMany } from '../web/errors.js';
import type { Limit } from './limit.js';

/**
 * Counts tries, in the database, so that all processes count together. Who tries is kept as a keyed hash only.
 * A count is no part of the current transaction: a try that fails has been made all the same.
 */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Counts one try of `who`. @throws TooMany with the time to wait when it is one too many. */
  async count(limit: Limit, who: string): Promise<void> {
    try {
      await this.limiter(limit).consume(this.key(who));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooMany(refused.msBeforeNext / 1000);
      throw refused;
    }
  }

  /** Takes back one try that was made for good reason. */
  async takeBack(limit: Limit, who: string): Promise<void> {
    await this.limiter(limit).reward(this.key(who));
  }

  /** Begins to count anew. */
  async forget(limit: Limit, who: string): Promise<void> {
    await this.limiter(limit).delete(this.key(who));
  }

  /** Removes the counts that hold nobody back any more. */
  async tidy(now: Date): Promise<void> {
    await this.database.change('DELETE FROM throttle WHERE expire < $1', [now.getTime()]);
  }

  // The library counts in the machine's own time, and keeps its prepared statements by the name of the table.
  private limiter({ name, times, seconds }: Limit): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: times,
      duration: seconds,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }

  private key(who: string): string {
    return createHmac('sha256', this.settings.secret).update(`throttle ${who}`).digest('base64url');
  }
}
