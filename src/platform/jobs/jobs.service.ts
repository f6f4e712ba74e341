import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.service.js';
import { Log } from '../log/log.js';
import { joining, makeBoss } from './boss.js';

/** Ids and counts only, never personal data: the queue keeps a payload for a while after the job is done. */
export type JobData = Record<string, string | number>;

/** Does one job. It may run twice, after a crash for example, so doing it again changes nothing. */
export type JobHandler = (data: JobData, now: Date) => Promise<void>;

/** How often a failed job is tried again, at growing distances from `retryDelay` seconds on, and how long one try may take. */
export interface JobOptions {
  retryLimit: number;
  retryDelay: number;
  expireInMinutes: number;
}

/** A kind of work that rooms register at start. `cron` makes it recur, in UTC. */
export interface JobKind {
  name: string;
  handler: JobHandler;
  cron: string | null;
  options: JobOptions & { retryBackoff: true };
}

/** How many jobs went well, and how many did not and wait for their next try. */
export interface Outcome {
  done: number;
  failed: number;
}

const usual: JobOptions = { retryLimit: 10, retryDelay: 30, expireInMinutes: 15 };

/**
 * Work for later. A job that is sent inside a transaction exists only when the transaction does.
 * Each job is one call of a service, so that the work runs the same now or later.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap {
  readonly boss: PgBoss;
  private readonly kinds = new Map<string, JobKind>();
  private readonly ours: { db: PgBoss.Db };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.boss = makeBoss(database, log);
    this.ours = joining(database);
  }

  /** Says who does the jobs called `name`. Rooms call it in `onModuleInit`. */
  register(name: string, handler: JobHandler, options: Partial<JobOptions> = {}): void {
    this.kinds.set(name, { name, handler, cron: null, options: { ...usual, ...options, retryBackoff: true } });
  }

  /** The same for work that recurs: `repeat('people-tidy', '15 3 * * *', …)` runs every night at 3:15 UTC. */
  repeat(name: string, cron: string, handler: JobHandler, options: Partial<JobOptions> = {}): void {
    this.register(name, handler, options);
    this.kinds.get(name)!.cron = cron;
  }

  get registered(): JobKind[] {
    return [...this.kinds.values()];
  }

  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.database.query<{ name: string }>('SELECT name FROM pgboss.queue');
    const known = new Set(rows.map((row) => row.name));
    for (const { name } of this.registered) if (!known.has(name)) await this.database.query('SELECT pgboss.create_queue($1, $2)', [name, { policy: 'standard' }]);
  }

  /** Puts a job into the queue, due after `seconds`. */
  async send(name: string, data: JobData = {}, seconds = 0): Promise<void> {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`Nobody has registered the job ${name}`);
    await this.boss.send(name, data, { ...kind.options, ...this.ours, startAfter: seconds });
  }

  /** Does everything that is due now, and what follows from it, as tests and commands do that run no workers. */
  async drain(): Promise<Outcome> {
    const outcome = { done: 0, failed: 0 };
    for (let names = await this.due(); names.length > 0; names = await this.due()) {
      for (const name of names) await this.doNext(name, outcome);
    }
    return outcome;
  }

  /** The names of registered jobs of which at least one is due. */
  async due(): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(dueQuery, [[...this.kinds.keys()]]);
    return rows.map((row) => row.name);
  }

  /** Does one due job called `name`; false when there is none. */
  async doNext(name: string, outcome: Outcome = { done: 0, failed: 0 }): Promise<boolean> {
    const [job] = await this.boss.fetch<JobData>(name, { ...this.ours, includeMetadata: true });
    if (!job) return false;
    if (await this.succeeds(job)) outcome.done += 1;
    else outcome.failed += 1;
    return true;
  }

  /** Gives the queue room for exactly these kinds of jobs, all of them empty. */
  async makeRoomFor(names: string[]): Promise<void> {
    await this.database.query('TRUNCATE pgboss.job');
    await this.database.query('SELECT pgboss.delete_queue(name) FROM pgboss.queue');
    for (const name of names) await this.database.query('SELECT pgboss.create_queue($1, $2)', [name, { policy: 'standard' }]);
  }

  /** Removes every job that names `id`, done or not, as erasing a person does. */
  async forget(id: string): Promise<void> {
    for (const table of ['job', 'archive']) await this.database.change(`DELETE FROM pgboss.${table} WHERE strpos(data::text, $1) > 0`, [id]);
  }

  private async succeeds(job: PgBoss.JobWithMetadata<JobData>): Promise<boolean> {
    try {
      await this.kinds.get(job.name)!.handler(job.data, this.clock.now());
      await this.boss.complete(job.name, job.id, {}, this.ours);
      return true;
    } catch (error) {
      this.log.warn({ job: job.name, id: job.id, tries: job.retryCount + 1, error }, 'a job failed');
      await this.boss.fail(job.name, job.id, {}, this.ours);
      return false;
    }
  }
}

const dueQuery = `
  SELECT name FROM pgboss.queue
  WHERE name = ANY($1) AND EXISTS (SELECT 1 FROM pgboss.job WHERE job.name = queue.name AND state < 'active' AND start_after < now())`;
