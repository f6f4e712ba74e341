import type { Mistake } from '../platform/authoring/mistakes.js';
import type { Log } from '../platform/log/log.js';
import { written } from './check.js';

/** Who hears about the content while the server starts, and where a fault of our own is noted. */
export interface Hearers {
  say(line: string): void;
  log: Log;
}

/** Publishes content when the server starts. Whatever is wrong with it keeps nobody from learning: what was published before stays. */
export async function publishAtStart(publish: () => Promise<{ kind: string; mistakes?: Mistake[] }>, { say, log }: Hearers): Promise<void> {
  try {
    const { mistakes } = await publish();
    if (!mistakes) return;
    for (const mistake of mistakes) say(written(mistake));
    say('The content has mistakes, so it was not published. What was published before stays.');
  } catch (error) {
    log.error({ error }, 'publishing failed');
    say(`The content could not be published: ${(error as Error).message}. What was published before stays.`);
  }
}
