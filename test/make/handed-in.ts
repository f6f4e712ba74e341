import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Answer, Attempt, QuizzesService, type QuizDefinition } from '../../src/quizzes/index.js';
import { save, start } from '../../src/quizzes/behaviours.js';
import { draw } from '../../src/quizzes/drawing.js';
import type { Response } from '../../src/quizzes/question.js';
import { gradeOfSheet, handedIn, outcomesOf, sheetOf } from '../../src/quizzes/sheet.js';
import type { TestApp } from '../support/app.js';

/** Where attempts are made, and at which version of the quiz. */
export interface Sitting {
  stepId: number;
  quizId: number;
  place?: string;
}

/** What one learner answered, by question. */
export interface Sheet {
  responses: Record<string, Response>;
  language?: string;
  number?: number;
  personId?: string;
}

/** Puts handed-in attempts straight into the tables, each by a learner of her own unless one is named. Returns their ids. */
export async function makeHandedIn(test: TestApp, sitting: Sitting, sheets: Sheet[]): Promise<string[]> {
  const definition = await test.get(QuizzesService).definition(sitting.quizId);
  const database = test.get(Database);
  const strangers = sheets.map(({ personId }) => personId ?? uuid());
  const people = strangers.filter((_id, at) => !sheets[at]!.personId).map((id) => ({ id, name: 'Somebody', language: 'en', createdAt: test.clock.now() }));
  if (people.length > 0) await database.repository(Person).insert(people);
  const made = sheets.map((sheet, at) => attemptOf(definition, sitting, sheet, strangers[at]!, new Date(test.clock.now().getTime() + at * 1000)));
  test.clock.pass(sheets.length);
  await database.repository(Attempt).insert(made.map(({ attempt }) => attempt));
  await database.repository(Answer).insert(made.flatMap(({ answers }) => answers));
  return made.map(({ attempt }) => attempt.id);
}

function attemptOf(definition: QuizDefinition, { stepId, quizId, place = 'a/b/c' }: Sitting, { responses, language = 'en', number = 1 }: Sheet, personId: string, at: Date) {
  const id = uuid();
  const drawn = draw(definition.questions, definition.rules, id);
  const saved = definition.questions.filter((question) => responses[question.id]).map((question) => ({ questionId: question.id, state: save(start(question, definition.rules.behaviour), responses[question.id]!), revision: 1, madeAt: at, late: false }));
  const sheet = handedIn(sheetOf(definition, { drawn, outcomes: null }, saved), { decimalSeparator: '.' });
  const attempt = { id, personId, stepId, quizId, place, number, language, decimalSeparator: '.' as const, drawn, startedAt: at, finishedAt: at, outcomes: outcomesOf(sheet), ...gradeOfSheet(sheet) };
  const answers = sheet.map(({ question, state }) => ({ attemptId: id, questionId: question.id, state, revision: 2, madeAt: at, savedAt: at }));
  return { attempt, answers };
}
