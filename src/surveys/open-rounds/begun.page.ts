import { shown, type ShownText } from '../../courses/index.js';
import { Page } from '../../platform/web/answers.js';
import type { Reader } from '../answer-words.js';
import type { OpenedResponse } from '../opened-response.js';
import { dayIn } from '../surveys.page.js';

/** The private link of somebody whom we do not know: with it she goes on, on any device. */
export interface BegunPage {
  heading: ShownText;
  link: string;
  /** The last day on which the link is of use. */
  until: string;
  goOn: string;
}

export function begunPage({ survey, closes }: OpenedResponse, path: string, origin: string, reader: Reader): Page<BegunPage> {
  const heading = shown(survey.title, reader.language, survey.language);
  const until = closes ? reader.t('surveys.begunLink.until', { day: dayIn(reader, closes) }) : '';
  return new Page('surveys/begun', heading.text, { heading, link: `${origin}${path}`, until, goOn: `${path}/response` });
}
