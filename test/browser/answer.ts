import type { Locator, Page } from 'playwright-core';
import { Database } from '../../src/platform/database/database.service.js';
import { Quiz } from '../../src/quizzes/index.js';
import { rightResponse } from '../../src/quizzes/question.js';
import type { TestApp } from '../support/app.js';

/** Answers every question that stands on the page with what is right, as a person would: by ticking, choosing and typing. */
export async function answerAll(test: TestApp, page: Page, language: string): Promise<void> {
  const right = await rightAnswers(test, language);
  for (const name of await namesOn(page)) {
    const value = right.get(name);
    if (value !== undefined) await fill(page.locator(`[name="${name}"]`), [value].flat());
  }
}

async function namesOn(page: Page): Promise<string[]> {
  const names = await page.locator('[name^="answer."]').evaluateAll((controls) => controls.map((control) => control.getAttribute('name')!));
  return [...new Set(names)];
}

/** By the name of the control: a response is posted as `answer.question.key` or `answer.question.key.part`. */
async function rightAnswers(test: TestApp, language: string): Promise<Map<string, string | string[]>> {
  const quizzes = await test.get(Database).repository(Quiz).find();
  const questions = quizzes.flatMap(({ definition }) => definition.questions);
  return new Map(questions.flatMap((question) => named(`answer.${question.id}`, rightResponse(question, language) ?? {})));
}

function named(name: string, value: unknown): [string, string | string[]][] {
  if (Array.isArray(value)) return [[name, value.map(String)]];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => named(`${name}.${key}`, part));
}

async function fill(control: Locator, values: string[]): Promise<void> {
  const first = control.first();
  const kind = await first.evaluate((element) => element.getAttribute('type') ?? element.nodeName.toLowerCase());
  if (kind === 'select') await first.selectOption(values[0]!);
  else if (kind === 'radio' || kind === 'checkbox') for (const value of values) await control.and(control.page().locator(`[value="${value}"]`)).check();
  else await first.fill(values[0]!);
}
