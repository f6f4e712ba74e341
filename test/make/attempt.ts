import type { Question } from '../../src/quizzes/question.js';
import type { QuizRules } from '../../src/quizzes/index.js';
import type { CastMember } from '../cast.js';
import type { Browser, TestApp } from '../support/app.js';
import { makeCourse } from './course.js';
import { makeQuiz } from './quiz.js';

/** Somebody in the middle of a quiz, in a course of its own. */
export interface Attempting {
  browser: Browser;
  course: string;
  quiz: string;
  attempt: string;
}

let courses = 0;

/** Makes a course with one quiz, lets `member` join it, and starts her first attempt. */
export async function makeAttempt(test: TestApp, member: CastMember, questions: Question[], rules: Partial<QuizRules> = {}): Promise<Attempting> {
  const slug = `weaving-${(courses += 1)}`;
  const contentId = await makeQuiz(test, questions, rules);
  await makeCourse(test, { slug, modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const browser = await test.as(member);
  const course = `/courses/${slug}`;
  const quiz = `${course}/costs/quiz/check`;
  await browser.post(`${course}/enrolment`);
  return { browser, course, quiz, attempt: (await browser.post(`${quiz}/attempts`)).headers['location']! };
}
