import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { CodeForm } from './code.form.js';
import { headingOf, type Reader, type ShownHeading } from './coding.page.js';
import { pathOf } from './question-path.js';
import type { CodedQuestion } from './questions.service.js';

/** One code of the code book, to be changed. */
export interface CodePage {
  path: string;
  question: string;
  heading: ShownHeading;
  form: ShownForm<CodeForm>;
}

export function codePage(question: CodedQuestion, id: string, form: Submitted<CodeForm>, reader: Reader): Page<CodePage> {
  const content = { path: `${pathOf(question)}/codes/${id}`, question: pathOf(question), heading: headingOf(question, reader), form: shownForm(form, reader.t) };
  return new Page('coding/code', reader.t('coding.changeTitle'), content, form.valid ? 200 : 422);
}
