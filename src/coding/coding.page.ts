import { shown, type ShownText } from '../courses/index.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { CodeForm } from './code.form.js';
import type { Overview } from './overview.service.js';
import { pathOf } from './question-path.js';
import type { CodedQuestion, ListedQuestion } from './questions.service.js';

/** Every question that is answered in one's own words. */
export interface QuestionsPage {
  questions: { path: string; survey: ShownText; text: ShownText; option: ShownText | null; settled: string; waiting: string }[];
}

/** One question: what to do next, and the code book. */
export interface CodingPage {
  path: string;
  heading: ShownHeading;
  lookedOver: string;
  hasToLookOver: boolean;
  /** Whether the viewer codes, could, or two others do. */
  coder: 'is' | 'may' | 'others';
  coded: string;
  both: string;
  codes: { path: string; name: string; definition: string; retired: boolean }[];
  form: ShownForm<CodeForm>;
}

/** What a page is about: the survey, the question, and the option whose words these are. */
export interface ShownHeading {
  survey: ShownText;
  text: ShownText;
  option: ShownText | null;
}

export interface Reader {
  language: string;
  t: Translate;
}

export function questionsPage(questions: readonly ListedQuestion[], reader: Reader): Page<QuestionsPage> {
  const rows = questions.map((question) => ({ path: pathOf(question), ...headingOf(question, reader), settled: reader.t('coding.settledSoFar', { count: question.settled }), waiting: waitingIn(question, reader) }));
  return new Page('coding/questions', reader.t('coding.title'), { questions: rows });
}

function waitingIn({ texts, settled }: ListedQuestion, { t }: Reader): string {
  return texts > settled ? t('coding.waiting', { count: texts - settled }) : '';
}

export function codingPage({ question, codes, howFar, place, isFree }: Overview, form: Submitted<CodeForm>, reader: Reader): Page<CodingPage> {
  const { texts, ready, first, second, both } = howFar;
  const content: CodingPage = {
    path: pathOf(question),
    heading: headingOf(question, reader),
    lookedOver: reader.t('coding.lookedOver', { ready, texts }),
    hasToLookOver: ready < texts,
    coder: place ? 'is' : isFree ? 'may' : 'others',
    coded: place ? reader.t('coding.codedByYou', { coded: place === 1 ? first : second, ready }) : '',
    both: reader.t('coding.codedByBoth', { both, ready }),
    codes: codes.map(({ id, name, definition, retired }) => ({ path: `${pathOf(question)}/codes/${id}`, name, definition, retired })),
    form: shownForm(form, reader.t),
  };
  return new Page('coding/coding', content.heading.text.text, content, form.valid ? 200 : 422);
}

export function headingOf({ surveyTitle, text, option, base }: CodedQuestion, { language }: Reader): ShownHeading {
  return { survey: shown(surveyTitle, language, base), text: shown(text, language, base), option: option && shown(option, language, base) };
}
