import { duration, type ShownText } from '../courses/index.js';
import { dateIn, monthIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { answerOf } from './feedback/feedback.js';
import { changesBetween } from './lists/changes.js';
import type { Need } from './need.js';
import { noticed, whyNothing } from './nothing.js';
import { Names, shownPlace, type ShownPlace } from './places.page.js';
import type { Recommendations } from './recommendations.service.js';
import type { RenewalOffer } from './renewal/renewal.js';

/** What she is good at, what she needs most, and where that leads her first; made to be printed too. */
export interface ResultsPage {
  /** What stands behind it, in a sentence. */
  basis: string;
  /** Whether a survey is what she can do about it first: she has not told us anything yet. */
  asks: boolean;
  /** That her answers are old, in a sentence, and what can be done about it; null where they are not. */
  renewal: { since: string; check: string } | null;
  strengths: { title: string; percent: number }[];
  needs: { title: string; percent: number }[];
  /** What is different since her last list, and why. */
  changes: { title: ShownText; move: string; reason: string }[];
  /** Since when. */
  changedSince: string;
  places: ShownPlace[];
  /** What the whole list takes, in words. */
  minutes: string;
  /** Why there is no list, or ''. */
  nothing: string;
  /** What she said of modules, to be taken back. */
  answers: ShownAnswer[];
  surveysPath: string;
  /** Where she changes what she wants, and how much time she has. */
  wishesPath: string;
}

export interface ShownAnswer {
  title: ShownText;
  said: string;
  words: string;
  takeBackPath: string;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** From here on, something is a strength: most of it she can do on her own. */
const strong = 0.6;

const most = 5;

export function resultsPage(results: Recommendations, renewal: RenewalOffer | null, reader: Reader): Page<ResultsPage> {
  const { modules, list, before, from } = results;
  const names = new Names([results.framework], modules, reader);
  const own = new Set(results.candidates.filter(({ language }) => language === 1).map(({ code }) => code));
  const content = {
    basis: reader.t(`recommendations.basis.${from}`),
    asks: from !== 'ratings' && from !== 'areas',
    renewal: renewal && shownRenewal(renewal, reader),
    ...bars(results.needs, names),
    changes: shownChanges(results, names, reader),
    changedSince: before ? reader.t('recommendations.changedSince', { date: dateIn(reader.language, reader.zone, before.shownAt) }) : '',
    places: list.places.map((place, index) => shownPlace(place, index + 1, modules, own.has(place.module), names, reader)),
    minutes: minutesIn(results, reader),
    nothing: list.places.length > 0 ? '' : reader.t(`recommendations.nothing.${whyNothing(results.needs, results.candidates)}`),
    answers: shownAnswers(results, names, reader),
    surveysPath: '/surveys',
    wishesPath: '/results/wishes',
  };
  return new Page('recommendations/results', reader.t('recommendations.title'), content);
}

function shownRenewal({ since, allThen, some }: RenewalOffer, { language, t }: Reader): ResultsPage['renewal'] {
  const month = monthIn(language, since);
  return { since: t(`recommendations.renewal.${allThen ? 'all' : 'oldest'}`, { month }), check: t(`recommendations.renewal.${some ? 'checkSome' : 'checkAll'}`) };
}

function bars(needs: readonly Need[], names: Names): Pick<ResultsPage, 'strengths' | 'needs'> {
  const missing = first(needs.filter(({ need, basis }) => need > noticed && basis !== 'nobody'), ({ need }) => need);
  // What she needs most is not what she is good at, even if she can do much of it.
  const strengths = needs.filter((need) => !need.estimated && need.mastery.mastery >= strong && need.importance >= 0.5 && !missing.includes(need));
  const bar = ({ competence }: Need, share: number) => ({ title: names.competence(competence), percent: Math.round(100 * share) });
  return {
    strengths: first(strengths, ({ mastery }) => mastery.mastery).map((need) => bar(need, need.mastery.mastery)),
    needs: missing.map((need) => bar(need, need.need)),
  };
}

function first(needs: readonly Need[], by: (need: Need) => number): Need[] {
  return [...needs].sort((one, other) => by(other) - by(one) || (one.competence < other.competence ? -1 : 1)).slice(0, most);
}

function shownChanges({ list, before }: Recommendations, names: Names, { t }: Reader): ResultsPage['changes'] {
  const changes = before ? changesBetween(before, list) : [];
  return changes.map(({ module, move, reason }) => ({ title: names.module(module)!, move: t(`recommendations.move.${move}`), reason: names.said(reason, 'cause') }));
}

function minutesIn({ list }: Recommendations, { t }: Reader): string {
  const total = list.places.reduce((sum, { minutes }) => sum + minutes, 0);
  return total > 0 ? t('recommendations.minutes', { duration: duration(total, t) }) : '';
}

function shownAnswers({ feedback, known }: Recommendations, names: Names, { t }: Reader): ShownAnswer[] {
  const answers = [...feedback.map((one) => ({ module: one.module, said: answerOf(one), words: one.words })), ...[...known].map((module) => ({ module, said: 'known', words: '' }))];
  return answers.flatMap(({ module, said, words }) => {
    const title = names.module(module);
    return title ? [{ title, said: t(`recommendations.answered.${said}`), words, takeBackPath: `/results/${module}/feedback/removal` }] : [];
  });
}
