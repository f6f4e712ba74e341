import { shown, type ShownText } from '../courses/index.js';
import { momentIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import { Page } from '../platform/web/answers.js';
import { askedIn, type PageReader } from './asked-in.js';
import type { OpenedResponse } from './opened-response.js';
import type { LedResults } from './own-results/led-results.js';
import { leadsToResults } from './own-results/own-results.js';
import { toldResults, type ToldResults } from './own-results/shown-results.js';
import type { Place } from './place.js';
import { subjectIn } from './subject.js';

/** After it was sent: thanks, her results where she has no account that shows them, and where it leads. */
export interface ThanksPage extends ToldResults {
  heading: ShownText;
  /** What she gave feedback on, or null. */
  subject: ShownText | null;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** How long her results can be seen here, or that they were; '' where they are elsewhere. */
  seen: string;
  /** The survey that comes next, or null. */
  next: { path: string; title: ShownText; meta: string } | null;
  onwards: { path: string; label: string; isMain: boolean }[];
}

/** @param own her results, null when they can be seen no more; `own` itself is null where another page shows them */
export function thanksPage({ survey }: OpenedResponse, place: Place, own: { results: LedResults | null; until: Date } | null, reader: PageReader): Page<ThanksPage> {
  const { text: html, language } = say(survey.thanks, [askedIn(survey, place, reader).language, survey.language]);
  const told = own?.results ? toldResults(own.results, survey, true, reader) : { results: null, nothing: '' };
  const content = {
    heading: shown(survey.title, reader.language, survey.language),
    subject: subjectIn(place, reader),
    html,
    language,
    direction: directionOf(language),
    ...told,
    seen: own && !told.nothing && leadsToResults(survey) ? reader.t(told.results ? 'surveys.results.until' : 'surveys.results.gone', { time: momentIn(reader.language, reader.zone, own.until) }) : '',
    next: place.next ? { path: `/surveys/${place.next.slug}`, title: shown(place.next.title, reader.language, place.next.language), meta: reader.t('surveys.minutes', { count: place.next.minutes }) } : null,
    onwards: place.onwards.map(({ path, key }, index) => ({ path, label: reader.t(key), isMain: index === 0 })),
  };
  return new Page('surveys/thanks', content.heading.text, content);
}
