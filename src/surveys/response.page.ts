import { shown, type ShownText } from '../courses/index.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import { Page } from '../platform/web/answers.js';
import { AnswerWords, type Reader } from './answer-words.js';
import { isMissing } from './answers.js';
import { asShown } from './as-shown.js';
import { askedIn, besideIn, besideOf, withBeside, type Beside, type PageReader } from './asked-in.js';
import type { Hurdle } from './moving-on.js';
import { ordered } from './order.js';
import { fieldOf } from './posted-answers.js';
import type { OpenedResponse } from './opened-response.js';
import type { Place } from './place.js';
import { subjectIn } from './subject.js';
import { ShownInputsOf, type ShownInputs } from './shown-question.js';
import type { Question, SurveyPage } from './survey.js';
import { variablesOf } from './variables.js';

/** One page of a survey, to be answered. */
export interface ResponsePage {
  path: string;
  heading: ShownText;
  /** What she gives feedback on, or null. */
  subject: ShownText | null;
  title: ShownText | null;
  /** Where she is: “Page 2 of 6”. */
  place: string;
  reached: number;
  count: number;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The language of the page around the questions. */
  pageLanguage: string;
  /** The language of a worker beside her, or ''. */
  besideLanguage: string;
  errors: { field: string; sentence: ShownText }[];
  /** All questions of the page. Those not to be shown yet wait in templates: the script takes them out at once, without it they come after saving. */
  questions: ShownQuestion[];
  /** What the script needs to work the conditions out: answers from other pages, and the day. */
  facts: string;
  /** What is answered on it so far, to tell what is changed on it. */
  asShown: string;
  isFirst: boolean;
  minutes: string;
}

/** A question with its controls. */
export interface ShownQuestion {
  id: string;
  /** What its variables hold, for the script: a number, a text, one option or several, true or false, a day. */
  type: string;
  isShown: boolean;
  text: string;
  /** HTML of a piece of information, or ''. */
  html: string;
  simple: string;
  hint: string;
  /** Says that it can be left out, or ''. */
  optional: string;
  /** The control that a message leads to. */
  field: string;
  error: ShownText | null;
  inputs: ShownInputs | null;
  /** Its condition as JSON, or ''. */
  showIf: string;
  /** The same in the language of a worker who sits beside her; null where nobody does. */
  beside: Beside | null;
}

/** A page of a response. Problems stand beside their questions, with what was typed. */
export function responsePage(opened: OpenedResponse, place: Place, pageId: string, reader: PageReader, day: string, problems: readonly Hurdle[] = []): Page<ResponsePage> {
  const { survey, flow } = opened;
  const number = flow.pages.findIndex(({ id }) => id === pageId) + 1;
  const page = flow.pages[number - 1]!;
  const whole = survey.pages.find(({ id }) => id === pageId)!;
  const asked = askedIn(survey, place, reader);
  const beside = besideIn(survey, place, reader);
  const { language } = asked;
  const show = (question: Question): Omit<ShownQuestion, 'isShown'> => {
    const own = ownProblems(question, problems);
    const inFirst = askedQuestion(question, opened, asked, own);
    const inSecond = beside && askedQuestion(question, opened, beside, own);
    return { ...inFirst, inputs: withBeside(inFirst.inputs, inSecond?.inputs ?? null), error: own[0] ? sentenceOf(own[0], beside ?? asked, survey.language, language) : null, beside: inSecond && besideOf(inSecond, beside) };
  };
  const heading = shown(survey.title, reader.language, survey.language);
  const content = {
    path: `${place.path}/pages/${pageId}`,
    heading,
    subject: subjectIn(place, reader),
    title: page.title && shown(page.title, reader.language, survey.language),
    place: reader.t('surveys.place', { number, count: flow.pages.length }),
    reached: number,
    count: flow.pages.length,
    language,
    direction: directionOf(language),
    pageLanguage: reader.language,
    besideLanguage: beside?.language ?? '',
    errors: problems.map((problem) => ({ field: fieldFor(whole, problem.variable), sentence: sentenceOf(problem, reader, survey.language, reader.language) })),
    questions: ordered(whole.questions, whole.shuffle, opened.seed, whole.id).map((question) => ({ ...show(question), isShown: page.questions.includes(question) })),
    facts: JSON.stringify({ today: day, answers: elsewhere(opened, whole), calculated: Object.fromEntries(survey.calculated.map(({ id, is }) => [id, is])) }),
    asShown: asShown(whole.questions, opened.answers),
    isFirst: number === 1,
    minutes: reader.t('surveys.minutes', { count: survey.minutes }),
  };
  return new Page('surveys/response', heading.text, content, problems.length > 0 ? 422 : 200, 'survey-page');
}

/** A question as it is asked in one language. */
function askedQuestion(question: Question, opened: OpenedResponse, reader: Reader, own: readonly Hurdle[]): Omit<ShownQuestion, 'isShown' | 'error' | 'beside'> {
  const { survey, answers, flow, seed } = opened;
  const words = new AnswerWords(survey, answers, flow, reader);
  const isInformation = question.kind === 'information';
  return {
    id: question.id,
    type: variablesOf(question)[0]?.type.is ?? '',
    text: isInformation ? '' : words.text(question.text),
    html: isInformation ? say(question.text, [reader.language, survey.language]).text : '',
    simple: question.simple ? words.text(question.simple) : '',
    hint: question.hint ? words.text(question.hint) : '',
    optional: flow.isRequired(question) ? '' : reader.t('surveys.optional'),
    field: `question-${question.id}`,
    inputs: new ShownInputsOf(answers, own, seed, words, reader, survey.audience === 'mentor').inputs(question),
    showIf: question.showIf ? JSON.stringify(question.showIf) : '',
  };
}

function ownProblems({ id }: Question, problems: readonly Hurdle[]): Hurdle[] {
  return problems.filter(({ variable }) => variable === id || variable.startsWith(`${id}.`));
}

/** @param around the language of what it stands in */
function sentenceOf({ says, key, values }: Hurdle, { t, language }: Reader, base: string, around: string): ShownText {
  const said = says ? say(says, [language, base]) : { text: t(key, values), language };
  return { ...said, direction: directionOf(said.language), foreign: said.language !== around };
}

function fieldFor(page: SurveyPage, variable: string): string {
  const question = page.questions.find(({ id }) => variable === id || variable.startsWith(`${id}.`));
  return question ? `question-${question.id}` : fieldOf(variable);
}

/** The answers that conditions on this page may read and that stand on other pages. */
function elsewhere({ answers, flow }: OpenedResponse, page: SurveyPage): Record<string, unknown> {
  const here = (variable: string) => page.questions.some(({ id }) => variable === id || variable.startsWith(`${id}.`));
  return Object.fromEntries(Object.entries(answers).filter(([variable, answer]) => !here(variable) && flow.isAsked(variable) && !isMissing(answer)));
}
