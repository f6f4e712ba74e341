import { shown, type ShownText } from '../courses/index.js';
import { Page } from '../platform/web/answers.js';
import type { Reader } from './answer-words.js';
import type { OpenedResponse } from './opened-response.js';
import type { Place } from './place.js';
import { dayIn } from './surveys.page.js';

/** A survey that cannot be answered any more: why, and what becomes of what she wrote. */
export interface EndPage {
  heading: ShownText;
  title: string;
  text: string;
  onwards: { path: string; label: string }[];
}

export function endPage({ survey, closes }: OpenedResponse, end: 'over' | 'full', place: Place, reader: Reader): Page<EndPage> {
  const heading = shown(survey.title, reader.language, survey.language);
  const text = end === 'full' ? reader.t('surveys.end.full') : reader.t('surveys.end.over', { day: dayIn(reader, closes!) });
  const onwards = place.onwards.map(({ path, key }) => ({ path, label: reader.t(key) }));
  return new Page('surveys/end', heading.text, { heading, title: reader.t(`surveys.end.${end}Title`), text, onwards });
}
