import { shown, type ShownText } from '../../courses/index.js';
import { dateIn } from '../../platform/language/formats.js';
import { decimalSeparatorOf } from '../../platform/language/numbers.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { openQuestion, type AttemptQuestion } from '../attempt.page.js';
import { save, start } from '../behaviours.js';
import { draw } from '../drawing.js';
import type { Tried } from '../question.js';
import { wordingFor } from '../wording.js';
import { asked } from './check-rules.js';
import type { OpenedCheck } from './knowledge-checks.service.js';

/** Three questions about a module, or what came of them. */
export interface KnowledgeCheckPage {
  path: string;
  /** Which of her checks it is. */
  check: number;
  module: ShownText;
  lead: string;
  /** What came of the last check, or why there is none. */
  result: { kind: 'success' | 'info'; title: string; text: string } | null;
  errors: { field: string; sentence: string }[];
  questions: AttemptQuestion[];
  coursePath: string;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

export function knowledgeCheckPage(check: OpenedCheck, tried: ReadonlyMap<string, Tried> | null, reader: Reader): Page<KnowledgeCheckPage> {
  const { course, module, number } = check;
  const questions = check.last ? [] : shownQuestions(check, tried, reader);
  const errors = questions.filter(({ incomplete }) => incomplete).map(({ id, number: at }) => ({ field: `question-${id}`, sentence: reader.t('quizzes.knowing.missing', { number: at }) }));
  const content = {
    path: `/courses/${course.slug}/${module.slug}/check`,
    check: number,
    module: shown(module.title, reader.language, course.language),
    lead: questions.length > 0 ? reader.t('quizzes.knowing.lead') : '',
    result: resultOf(check, reader),
    errors,
    questions,
    coursePath: `/courses/${course.slug}`,
  };
  return new Page('quizzes/knowledge-check', reader.t('quizzes.knowing.title'), content, errors.length > 0 ? 422 : 200);
}

function resultOf({ last, againAt, sheet }: OpenedCheck, { t, language, zone }: Reader): KnowledgeCheckPage['result'] {
  if (last?.passed) return { kind: 'success', title: t('quizzes.knowing.passed'), text: t('quizzes.knowing.passedText') };
  if (last) {
    const right = last.answers.filter(({ fraction }) => fraction > 0.999999).length;
    return { kind: 'info', title: t('quizzes.knowing.notYet', { right, of: asked }), text: t('quizzes.knowing.notYetText', { date: dateIn(language, zone, againAt!) }) };
  }
  return sheet ? null : { kind: 'info', title: t('quizzes.knowing.tooFew'), text: t('quizzes.knowing.tooFewText') };
}

function shownQuestions({ sheet, number }: OpenedCheck, tried: ReadonlyMap<string, Tried> | null, reader: Reader): AttemptQuestion[] {
  if (!sheet) return [];
  const { definition, questions } = sheet;
  const attempt = { drawn: draw(questions, { shuffle: definition.rules.shuffle, draw: {} }, `check ${number}`), decimalSeparator: decimalSeparatorOf(reader.language) };
  const entries = questions.map((question, index) => {
    const own = tried?.get(question.id);
    const fresh = start(question, 'deferred');
    const state = own ? { ...save(fresh, own.response), incomplete: !own.isWhole } : fresh;
    return { number: index + 1, question, state, revision: 0, madeAt: null, late: false };
  });
  const wording = wordingFor(reader, definition.language);
  return entries.map((entry) => openQuestion(entry, { attempt, definition, sheet: entries }, reader, wording));
}
