import { randomFrom, shuffled, type Random } from '../platform/chance/chance.js';
import { Flow, type Answer, type Answers } from './answers.js';
import { needsSteps, type Question, type SurveyDefinition, type SurveyPage } from './survey.js';
import { needsVariable, variableIdsOf } from './variables.js';

/** What somebody who is made up is like, and what she would write. */
export interface Answerer {
  /** The same seed gives the same answers. */
  readonly seed: string;
  /** The day on which she answers, as `2026-11-22`. */
  readonly day: string;
  /** How well she can do things, from 0 to 1. */
  readonly skill: number;
  readonly wishes: readonly string[];
}

/** In one question of so many she says nothing. */
const leavesOneOf = 25;

/** One of so many writes in her own words. */
const writesOneOf = 3;

/** The answers of somebody who is made up: to every page that she is shown, up to the last one that she comes to. */
export function madeUpAnswers(survey: SurveyDefinition, pages: number, answerer: Answerer): Answers {
  const random = randomFrom(answerer.seed);
  return survey.pages.slice(0, pages).reduce<Answers>((answers, page) => ({ ...answers, ...answersTo(page, survey, answers, answerer, random) }), {});
}

function answersTo(page: SurveyPage, survey: SurveyDefinition, before: Answers, answerer: Answerer, random: Random): Answers {
  return page.questions.reduce<Answers>((answers, question) => {
    const flow = new Flow(survey, answers, answerer.day);
    const isAsked = variableIdsOf(question).some((variable) => flow.isAsked(variable));
    const isSilent = !flow.isRequired(question) && random(leavesOneOf) === 0;
    return isAsked && !isSilent ? { ...answers, ...answersOf(question, answerer, random) } : answers;
  }, before);
}

function answersOf(question: Question, answerer: Answerer, random: Random): Answers {
  if (question.kind === 'needs') return Object.assign({}, ...question.rows.map(({ competence }) => ratingsOf(question.id, competence, answerer, random)));
  const answer = answerOf(question, answerer, random);
  return answer === null ? {} : { [question.id]: answer };
}

// Most things matter to most people; what somebody can do differs more, from person to person and from thing to thing.
function ratingsOf(question: string, competence: string, { skill }: Answerer, random: Random): Answers {
  const importance = Math.min(needsSteps, 2 + random(4));
  const ability = Math.max(1, Math.min(needsSteps, Math.round(skill * (needsSteps - 1)) + random(3)));
  return { [needsVariable(question, competence, 'importance')]: importance, [needsVariable(question, competence, 'ability')]: ability };
}

// Words beside “other” would be needed, so nobody made up chooses it. No file of ours asks for a day.
function answerOf(question: Exclude<Question, { kind: 'needs' }>, { skill, wishes }: Answerer, random: Random): Answer | null {
  switch (question.kind) {
    case 'single':
      return pick(plain(question.options), random);
    case 'multiple':
      return shuffled(plain(question.options), random).slice(0, Math.max(1, question.least));
    case 'ranking':
      return shuffled(plain(question.options), random).slice(0, question.ranks);
    case 'scale':
      return Math.min(question.to, question.from + Math.floor(skill * (question.to - question.from)) + random(2));
    case 'number':
      return Math.min(question.most, Math.max(question.least, 1) + random(60));
    case 'text':
      return random(writesOneOf) === 0 ? pick(wishes, random) : null;
    case 'consent':
      return random(4) > 0;
    default:
      return null;
  }
}

function plain(options: readonly { id: string; other: boolean; exclusive: boolean }[]): string[] {
  return options.filter(({ other, exclusive }) => !other && !exclusive).map(({ id }) => id);
}

function pick<Thing>(things: readonly Thing[], random: Random): Thing {
  return things[random(things.length)]!;
}
