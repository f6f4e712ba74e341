import { written, type Mistake } from '../platform/authoring/mistakes.js';
import type { Log } from '../platform/log/log.js';

/** The folder, who hears about it while the server starts, and where a fault of our own is noted. */
export interface Start {
  directory: string;
  say(line: string): void;
  log: Log;
}

/** Publishes content when the server starts. Whatever is wrong with it keeps nobody from learning: what was published before stays. */
export async function publishAtStart(publish: () => Promise<{ kind: string; mistakes?: Mistake[] }>, { directory, say, log }: Start): Promise<void> {
  try {
    const { mistakes } = await publish();
    if (!mistakes) return;
    for (const mistake of mistakes) say(written(mistake, directory));
    say('The content has mistakes, so it was not published. What was published before stays.');
  } catch (error) {
    log.error({ error }, 'publishing failed');
    say(`The content could not be published: ${(error as Error).message}. What was published before stays.`);
  }
}
