import { competencesOf } from '../competences/index.js';
import { duration, shown, type ShownText } from '../courses/index.js';
import { numberIn } from '../platform/language/formats.js';
import { say } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Need } from './need.js';
import { reasonsFor, type Naming } from './reasons.js';
import type { Place } from './recommending.js';
import type { Recommendations } from './recommendations.service.js';

/** What she is good at, what she needs most, and where that leads her first; made to be printed too. */
export interface ResultsPage {
  /** What stands behind it, in a sentence. */
  basis: string;
  strengths: { title: string; percent: number }[];
  needs: { title: string; percent: number }[];
  places: ShownPlace[];
  /** What the whole list takes, in words. */
  minutes: string;
  /** Why there is no list, or ''. */
  nothing: string;
  surveysPath: string;
}

export interface ShownPlace {
  path: string;
  title: ShownText;
  course: ShownText;
  meta: string;
  reasons: string[];
  first: string;
}

interface Reader {
  language: string;
  t: Translate;
}

/** From here on, something is a strength: most of it she can do on her own. */
const strong = 0.6;

const most = 5;

export function resultsPage(results: Recommendations, reader: Reader): Page<ResultsPage> {
  const { needs, places, from } = results;
  const titles = new Map(competencesOf([results.framework]).map(({ id, title }) => [id, say(title, [reader.language]).text]));
  const named = ({ competence }: Need) => titles.get(competence) ?? competence;
  const sorted = (list: Need[], by: (need: Need) => number) => list.sort((one, other) => by(other) - by(one) || (one.competence < other.competence ? -1 : 1)).slice(0, most);
  const own = needs.filter(({ estimated }) => !estimated);
  const total = places.reduce((sum, place) => sum + place.minutes, 0);
  const content = {
    basis: reader.t(`recommendations.basis.${from}`),
    strengths: sorted(own.filter(({ mastery, importance }) => mastery.mastery >= strong && importance >= 0.5), ({ mastery }) => mastery.mastery).map((need) => ({ title: named(need), percent: Math.round(100 * need.mastery.mastery) })),
    needs: sorted(needs.filter(({ need, basis }) => need > 0.05 && basis !== 'nobody'), ({ need }) => need).map((need) => ({ title: named(need), percent: Math.round(100 * need.need) })),
    places: places.map((place) => shownPlace(place, results, titles, reader)),
    minutes: total > 0 ? reader.t('recommendations.minutes', { duration: duration(total, reader.t) }) : '',
    nothing: places.length > 0 ? '' : reader.t(results.candidates.some(({ language, done }) => language > 0 && !done) ? 'recommendations.nothing.needed' : 'recommendations.nothing.readable'),
    surveysPath: '/surveys',
  };
  return new Page('recommendations/results', reader.t('recommendations.title'), content);
}

function shownPlace(place: Place, { modules, needs, ratings, framework, wishes, candidates }: Recommendations, titles: ReadonlyMap<string, string>, reader: Reader): ShownPlace {
  const { course, module } = modules.get(place.module)!;
  const goal = framework.goals.find(({ id }) => id === wishes.goal);
  const naming: Naming = { competence: (id) => titles.get(id) ?? id, number: (value) => numberIn(reader.language, value), goal: { title: goal ? reader.t(`recommendations.goals.${goal.id}`) : null, targets: goal?.targets ?? {} } };
  const reasons = reasonsFor(place, new Map(needs.map((need) => [need.competence, need])), ratings, naming);
  const before = place.steps.slice(0, -1).map((code) => shown(modules.get(code)!.module.title, reader.language, course.language).text);
  const own = candidates.find(({ code }) => code === place.module)!.language === 1;
  return {
    path: `/courses/${course.slug}`,
    title: shown(module.title, reader.language, course.language),
    course: shown(course.title, reader.language, course.language),
    meta: [duration(place.minutes, reader.t), reader.t(`courses.level.${module.level}`), reader.t(own ? 'recommendations.ownLanguage' : 'recommendations.secondLanguage')].join(' · '),
    reasons: reasons.map(({ key, values }) => reader.t(`recommendations.reason.${key}`, values)),
    first: before.length > 0 ? reader.t('recommendations.first', { modules: new Intl.ListFormat(reader.language).format(before) }) : '',
  };
}
