import { shown, type ShownText } from '../../courses/index.js';
import { Page } from '../../platform/web/answers.js';
import type { Reader } from '../answer-words.js';
import type { SurveyDefinition } from '../survey.js';

/** Saying no to mails about one survey, or to all surveys by mail; or that it was done. */
export interface RefusalPage {
  path: string;
  survey: ShownText;
  /** What was done when she had said it, or ''. */
  done: string;
  /** The link of her invitation, which works all the same. */
  back: string;
}

export function refusalPage({ survey }: { survey: SurveyDefinition }, link: string, done: 'nothing' | 'this' | 'all', { language, t }: Reader): Page<RefusalPage> {
  const said = { nothing: '', this: t('surveys.refusal.done'), all: t('surveys.refusal.doneAll') };
  const content = { path: `${link}/refusal`, survey: shown(survey.title, language, survey.language), done: said[done], back: link };
  return new Page('surveys/refusal', t('surveys.refusal.title'), content);
}
