import { LRUCache } from 'lru-cache';
import { unanswered, type OpenAttempt, type Standing } from './change-plan.js';

/** How many attempts a process remembers: those in which somebody is answering, of some kilobytes each. */
const most = 1_000;

interface Remembered {
  attempt: OpenAttempt;
  answers: Map<string, Standing>;
}

/**
 * How open attempts stood when this process last saw them. Another process may have changed them since: only a write
 * that itself looks whether it is still so may rely on this.
 */
export class RememberedAnswers {
  private readonly kept = new LRUCache<string, Remembered>({ max: most });

  /** Null when nothing is known of her attempt. A question that was not seen there counts as not answered. */
  find(personId: string, attemptId: string, questionId: string): { attempt: OpenAttempt; standing: Standing } | null {
    const remembered = this.kept.get(`${personId} ${attemptId}`);
    return remembered ? { attempt: remembered.attempt, standing: remembered.answers.get(questionId) ?? unanswered } : null;
  }

  keep(personId: string, attemptId: string, attempt: OpenAttempt, questionId: string, standing: Standing): void {
    const address = `${personId} ${attemptId}`;
    const answers = this.kept.get(address)?.answers ?? new Map<string, Standing>();
    this.kept.set(address, { attempt, answers: answers.set(questionId, standing) });
  }
}
