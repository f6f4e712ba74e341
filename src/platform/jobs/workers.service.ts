import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../log/log.js';
import { Jobs } from './jobs.service.js';

/** How often the queue is asked for due jobs, and how long it is left alone after it could not answer, in milliseconds. */
const often = 1_000;
const rest = 5_000;

/**
 * Does the jobs as they fall due, each kind in a line of its own, so that a long one delays only its like.
 * Runs inside the web application or in a process apart (`imentor serve --worker`).
 */
@Injectable()
export class Workers implements OnModuleDestroy {
  private readonly lines = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private working = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly log: Log,
  ) {}

  /** Starts to work, and to send the jobs that recur. */
  async start(): Promise<void> {
    await this.jobs.boss.start();
    await this.schedule();
    this.working = true;
    this.timer = setTimeout(() => void this.round(), 0);
  }

  /** Finishes the jobs that are being done; those that wait are for the next start. */
  async onModuleDestroy(): Promise<void> {
    if (!this.working) return;
    this.working = false;
    clearTimeout(this.timer);
    await this.jobs.boss.stop({ graceful: false });
    await Promise.all(this.lines.values());
  }

  // What recurred in an earlier release and no longer does is taken off the list.
  private async schedule(): Promise<void> {
    const recurring = this.jobs.registered.filter((kind) => kind.cron);
    const before = await this.jobs.boss.getSchedules();
    for (const { name } of before) if (!recurring.some((kind) => kind.name === name)) await this.jobs.boss.unschedule(name);
    for (const { name, cron, options } of recurring) await this.jobs.boss.schedule(name, cron!, {}, options);
  }

  private async round(): Promise<void> {
    const next = await this.begin().then(
      () => often,
      () => rest,
    );
    if (this.working) this.timer = setTimeout(() => void this.round(), next);
  }

  private async begin(): Promise<void> {
    for (const name of await this.jobs.due()) {
      if (!this.lines.has(name)) this.lines.set(name, this.line(name));
    }
  }

  private async line(name: string): Promise<void> {
    try {
      while (this.working && (await this.jobs.doNext(name)));
    } catch (error) {
      this.log.warn({ job: name, error }, 'the job queue cannot be reached');
    } finally {
      this.lines.delete(name);
    }
  }
}
