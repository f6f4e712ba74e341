import type { Response } from 'supertest';
import type { Browser } from '../support/app.js';

/** What the pages of the survey `small` send, for somebody who has no business. */
export const smallAnswers: Record<string, Record<string, unknown>> = {
  you: { shown: ['business'], 'answer.business': 'planned', press: 'next' },
  needs: { shown: ['needs'], 'answer.needs.literacy.importance': '4', 'answer.needs.literacy.ability': '1', 'answer.needs.creativity.importance': 'dont-know', 'answer.needs.creativity.ability': '3', press: 'next' },
  order: { shown: ['first', 'worth'], 'answer.first.time': '1', 'answer.first.money': '2', 'answer.worth': '5', press: 'next' },
  end: { shown: ['explain', 'agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'I bake.', press: 'next' },
};

/** Answers the survey `small` at `path` from the first page to the last, and sends it. */
export async function answerSmall(browser: Browser, path: string, other: Record<string, Record<string, unknown>> = {}): Promise<Response> {
  for (const [page, fields] of Object.entries({ ...smallAnswers, ...other })) await browser.post(`${path}/pages/${page}`, fields);
  return browser.post(`${path}/submission`);
}
