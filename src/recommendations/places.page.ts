import { competencesOf, type Framework } from '../competences/index.js';
import { duration, shown, type ShownText } from '../courses/index.js';
import { numberIn } from '../platform/language/formats.js';
import { say } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import type { KeptPlace } from './lists/kept-list.js';
import type { OfferedModule } from './offered-modules.js';
import type { Reason } from './reasons.js';
import type { Suggestion } from './suggestion.service.js';

/** A place of a list, as it is shown. */
export interface ShownPlace {
  path: string;
  title: ShownText;
  course: ShownText;
  /** Which place it is, in words. */
  rank: string;
  meta: string;
  reasons: string[];
  /** What comes before it, or ''. */
  first: string;
  /** What would move it, or ''. */
  turnaround: string;
  feedbackPath: string;
}

interface Reader {
  language: string;
  t: Translate;
}

/** The first place in a few words, for a page that is about more than that. */
export interface ShownSuggestion {
  path: string;
  title: ShownText;
  meta: string;
  /** What she said of it, or what stands behind it. */
  reason: string;
}

/** What is named in reasons, in the reader’s language: competences and goals by their ids, modules by their codes. */
export class Names {
  private readonly competences: ReadonlyMap<string, string>;

  constructor(
    frameworks: readonly Framework[],
    private readonly modules: ReadonlyMap<string, OfferedModule>,
    private readonly reader: Reader,
  ) {
    this.competences = new Map(competencesOf(frameworks).map(({ id, title }) => [id, say(title, [reader.language]).text]));
  }

  competence(id: string): string {
    return this.competences.get(id) ?? id;
  }

  /** The title of a module; undefined where it is not offered any more. */
  module(code: string): ShownText | undefined {
    const offered = this.modules.get(code);
    return offered && shown(offered.module.title, this.reader.language, offered.course.language);
  }

  /** A reason as a sentence. */
  said({ key, values: { competence, goal, module, ...others } }: Reason, group: 'reason' | 'cause'): string {
    // Whatever else there is to say is a number.
    const numbers = Object.entries(others).map(([name, value]) => [name, numberIn(this.reader.language, Number(value))]);
    const named = {
      ...Object.fromEntries(numbers),
      ...(competence !== undefined && { competence: this.competence(competence) }),
      ...(goal !== undefined && { goal: this.reader.t(`recommendations.goals.${goal}`) }),
      ...(module !== undefined && { module: this.module(module)?.text ?? module }),
    };
    return this.reader.t(`recommendations.${group}.${key}`, named);
  }
}

/** A place of a list whose modules are offered. */
export function shownPlace(place: KeptPlace, rank: number, modules: ReadonlyMap<string, OfferedModule>, isOwnLanguage: boolean, names: Names, reader: Reader): ShownPlace {
  const { course, module } = modules.get(place.module)!;
  const before = place.steps.slice(0, -1).map((code) => names.module(code)!.text);
  return {
    path: `/courses/${course.slug}`,
    title: names.module(place.module)!,
    course: shown(course.title, reader.language, course.language),
    rank: reader.t('recommendations.number', { place: numberIn(reader.language, rank) }),
    meta: [duration(place.minutes, reader.t), reader.t(`courses.level.${module.level}`), reader.t(isOwnLanguage ? 'recommendations.ownLanguage' : 'recommendations.secondLanguage')].join(' · '),
    reasons: place.reasons.map((reason) => names.said(reason, 'reason')),
    first: before.length > 0 ? reader.t('recommendations.first', { modules: new Intl.ListFormat(reader.language).format(before) }) : '',
    turnaround: turnaroundOf(place, names, reader),
    feedbackPath: `/results/${place.module}/feedback`,
  };
}

/** A place in a few words: the sentences that say the first thing about it. */
export function shownSuggestion({ place, modules, frameworks }: Suggestion, reader: Reader): ShownSuggestion {
  const names = new Names(frameworks, modules, reader);
  return {
    path: `/courses/${modules.get(place.module)!.course.slug}`,
    title: names.module(place.module)!,
    meta: duration(place.minutes, reader.t),
    reason: place.reasons.slice(0, 2).map((reason) => names.said(reason, 'reason')).join(' '),
  };
}

function turnaroundOf({ turnaround }: KeptPlace, names: Names, reader: Reader): string {
  if (!turnaround) return '';
  const { competence, step, place } = turnaround;
  const values = { competence: names.competence(competence), place: place && numberIn(reader.language, place) };
  return reader.t(`recommendations.turnaround.${place === null ? 'out' : 'lower'}.${step}`, values);
}
