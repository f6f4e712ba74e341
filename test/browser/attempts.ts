import type { Page } from 'playwright-core';
import { Database } from '../../src/platform/database/database.service.js';
import { Answer, type QuizRules } from '../../src/quizzes/index.js';
import type { Question } from '../../src/quizzes/question.js';
import type { CastMember } from '../cast.js';
import { makeAttempt, type Attempting } from '../make/attempt.js';
import { everyKind } from '../make/quiz.js';
import type { TestApp } from '../support/app.js';

/** A quiz with every kind of question, in English and in Arabic, and somebody who has started it. */
export function startEveryKind(test: TestApp, member: CastMember, rules: Partial<QuizRules> = {}): Promise<Attempting> {
  const questions = everyKind().map(({ question }) => withArabic(question) as Question);
  return makeAttempt(test, member, questions, rules);
}

/** Gives a right answer to every question, with whatever its controls are. */
export async function answerEverything(page: Page): Promise<void> {
  for (const { right } of everyKind()) {
    for (const [name, value] of Object.entries(right)) await answer(page, name, value);
  }
}

/** Chooses, ticks or types an answer. */
export async function answer(page: Page, name: string, value: string | string[]): Promise<void> {
  const controls = page.locator(`[name="${name}"]`);
  const kind = await page.evaluate<string>(`document.getElementsByName('${name}')[0].type`);
  if (kind === 'radio' || kind === 'checkbox') for (const one of [value].flat()) await page.locator(`[name="${name}"][value="${one}"]`).check();
  else if (kind === 'select-one') await controls.selectOption(value);
  else await controls.fill(String(value));
}

/** What the server has of an attempt, by question. */
export async function storedAnswers(test: TestApp, attempt: string): Promise<Record<string, { response: object; revision: number }>> {
  const rows = await test.get(Database).repository(Answer).findBy({ attemptId: attempt.split('/').at(-1)! });
  return Object.fromEntries(rows.map(({ questionId, state, revision }) => [questionId, { response: state.response, revision }]));
}

/** Every right answer as the server keeps it, done once. */
export function everythingOnce(): Record<string, { response: object; revision: number }> {
  return Object.fromEntries(Object.entries(responses).map(([id, response]) => [id, { response, revision: 1 }]));
}

/** The state of the queue as the page shows it: the name of the one sentence that is there. */
export async function shownState(page: Page): Promise<string> {
  return page.evaluate<string>(`[...document.querySelectorAll('[data-state]:not([hidden])')].map(({ dataset }) => dataset.state).join()`);
}

/** Waits until the page shows that everything is in this state. */
export async function untilState(page: Page, state: string): Promise<void> {
  await page.locator(`[data-state="${state}"]:visible`).waitFor();
}

const responses: Record<string, object> = {
  single: { option: 'flour' },
  multiple: { options: ['a', 'b'] },
  truth: { answer: true },
  pairs: { matches: { x: 'x', y: 'y' } },
  order: { places: { one: 1, two: 2, three: 3 } },
  word: { text: 'Margin' },
  number: { text: '12,5' },
  gaps: { gaps: { one: 'cost', two: 'margin' } },
  essay: { text: 'I bake bread.' },
  poll: { option: 'good' },
};

// Every text that is there in English alone gets an Arabic one, so that nothing on the page falls back.
function withArabic(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(withArabic);
  if (typeof thing !== 'object' || thing === null) return thing;
  const { en, ...rest } = thing as Record<string, unknown>;
  if (typeof en === 'string' && Object.keys(rest).length === 0) return { en, ar: en.replace(/[A-Za-z][A-Za-z ]+(?![^<]*>)(?![^{]*\}\})/g, 'كلمات') };
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, withArabic(value)]));
}
