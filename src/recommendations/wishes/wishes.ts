/** What somebody wishes for, as her surveys tell it; surveys ask for these by the same names and codes. */
export interface Wishes {
  /** The id of a goal of her framework. */
  goal: string | null;
  /** Minutes a week for learning. */
  minutes: number | null;
  /** Languages that she can learn in besides her own. */
  languages: string[];
  /** How well she says she can do it, by area of the framework, from 0 to 1. */
  areas: Record<string, number>;
}

/** What somebody said at one time, by the names that surveys ask for; null where she does not know. */
export interface Said {
  answers: Readonly<Record<string, unknown>>;
  at: Date;
}

/** A goal that no framework has: something else. */
export const goalOutside = 'else';

/** In place of a second language, where one is right for her. */
export const noSecondLanguage = 'none';

const minutesOf: Record<string, number> = { 'half-hour': 30, 'one-hour': 60, 'two-to-three-hours': 150, 'four-hours': 240 };

/** How much time somebody can say she has in a week. */
export const weeklyTimes: readonly string[] = Object.keys(minutesOf);

const abilityOf: Record<string, number> = { 'cannot-yet': 0, 'with-help': 1 / 3, 'on-my-own': 2 / 3, 'help-others': 1 };

/** The newest answer to each variable; of two at the same moment, the later one in the list. */
export function newest(said: readonly Said[]): Said['answers'] {
  const inOrder = said.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return Object.assign({}, ...inOrder.map(({ answers }) => answers)) as Said['answers'];
}

/** Reads wishes from all that she answered, the newest answer to each variable. */
export function wishesIn(answers: Said['answers'], areas: readonly string[]): Wishes {
  const { goal, 'weekly-time': time, 'second-language': second, languages = [] } = answers;
  return {
    goal: typeof goal === 'string' ? goal : null,
    minutes: typeof time === 'string' ? (minutesOf[time] ?? null) : null,
    languages: [second, languages].flat().filter((language): language is string => typeof language === 'string'),
    areas: Object.fromEntries(areas.flatMap((area) => abilityIn(area, answers))),
  };
}

function abilityIn(area: string, answers: Said['answers']): [string, number][] {
  const answer = answers[area];
  const ability = typeof answer === 'string' ? abilityOf[answer] : undefined;
  return ability === undefined ? [] : [[area, ability]];
}
