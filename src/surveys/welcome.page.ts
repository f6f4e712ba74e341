import { shown, type ShownText } from '../courses/index.js';
import { directionOf } from '../platform/language/languages.js';
import { say } from '../platform/language/text.js';
import { Page } from '../platform/web/answers.js';
import type { Reader } from './answer-words.js';
import type { Phase } from './rounds/round.js';
import type { SurveyDefinition } from './survey.js';
import { dayIn } from './surveys.page.js';

/** What a survey is for, to somebody who comes by a link and needs no account. */
export interface WelcomePage {
  heading: ShownText;
  meta: string;
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** How she goes on another day or on another device. */
  note: string;
  /** Why it cannot be answered now, or ''. */
  closed: string;
  /** Where she goes on with what she began on this device, or null. */
  begun: { path: string; text: string; button: string } | null;
  /** Where the button leads that begins; null where there is none. */
  action: string | null;
  button: string;
  /** Where she says that she does not want to; null where nobody asked her. */
  refusal: string | null;
}

/** A link that was taken back. */
export interface LinkOverPage {
  text: string;
}

/** What a link opens: a survey in a round, and where the one stands who came by it. */
export interface Welcomed {
  survey: SurveyDefinition;
  phase: Phase;
  /** Whether the round has all the answers that it wants. */
  isFull: boolean;
  opens: string;
  closes: string;
}

/** For somebody who was invited: her link begins, and goes on. */
export function invitedPage(welcomed: Welcomed, path: string, hasBegun: boolean, reader: Reader): Page<WelcomePage> {
  const rest = { note: reader.t('surveys.welcome.invited'), begun: null, refusal: `${path}/refusal` };
  return welcomePage(welcomed, { ...rest, action: `${path}/response`, button: reader.t(hasBegun ? 'surveys.goOn' : 'surveys.begin') }, reader);
}

/** For anybody: `begun` is the private link of whoever began on this device, which may be somebody else's too. */
export function openPage(welcomed: Welcomed, path: string, begun: { path: string; sent: boolean } | null, reader: Reader): Page<WelcomePage> {
  const { t } = reader;
  const before = begun && { path: begun.path, text: t(begun.sent ? 'surveys.welcome.sentHere' : 'surveys.welcome.begunHere'), button: t(begun.sent ? 'surveys.seeAgain' : 'surveys.goOn') };
  const button = t(begun ? 'surveys.welcome.beginAnew' : 'surveys.begin');
  return welcomePage(welcomed, { note: t('surveys.welcome.open'), begun: before, refusal: null, action: `${path}/responses`, button }, reader);
}

export function linkOverPage({ t }: Reader): Page<LinkOverPage> {
  return new Page('surveys/link-over', t('surveys.linkOver.title'), { text: t('surveys.linkOver.text') }, 410);
}

type Rest = Pick<WelcomePage, 'note' | 'begun' | 'action' | 'button' | 'refusal'>;

function welcomePage({ survey, phase, isFull, opens, closes }: Welcomed, rest: Rest, reader: Reader): Page<WelcomePage> {
  const { language, t } = reader;
  const heading = shown(survey.title, language, survey.language);
  const intro = say(survey.intro, [language, survey.language]);
  const isOpen = phase === 'open' && !isFull;
  const reasons = { planned: t('surveys.notYet', { day: dayIn(reader, opens) }), open: isFull ? t('surveys.full') : '', over: t('surveys.closed') };
  const until = phase === 'over' ? [] : [t('surveys.until', { day: dayIn(reader, closes) })];
  const content = {
    ...rest,
    heading,
    html: intro.text,
    language: intro.language,
    direction: directionOf(intro.language),
    meta: [t('surveys.minutes', { count: survey.minutes }), ...until].join(' · '),
    note: isOpen ? rest.note : '',
    closed: reasons[phase],
    begun: isOpen ? rest.begun : null,
    action: isOpen ? rest.action : null,
  };
  return new Page('surveys/welcome', heading.text, content);
}
