import type { Level } from '../../courses/index.js';
import type { LoggedCount } from '../../disclosure/index.js';
import type { Reading } from '../reading/guarded.js';
import { hiddenGroups } from '../reading/hidden-groups.js';
import { ratedVariables } from '../reading/rated-variables.js';
import type { CountedPair, SelectedAnswers } from '../reading/selected-answers.js';
import type { Wanted } from './coverage.js';

/** How many people need something at one level and in one language; null is hidden. */
export interface Demand extends Wanted {
  readonly n: number | null;
}

const levels: readonly Level[] = [1, 2, 3];

/**
 * Who needs what, by competence, language and level. Somebody needs a competence when it matters more to her than she can
 * do it; of four steps of ability the first leads to level 1, the second to level 2 and the third to level 3.
 */
export const contentReading: Reading<readonly Demand[]> = {
  page: 'content',
  about: 'answered',
  settings: [],
  ofCounts: (demands, counts) => demands.map((demand, at) => ({ ...demand, n: counts[at]!.count })),
  async propose(answers) {
    const pairs = await answers.pairs(['language'], ratedVariables(answers.survey.versions));
    const needing = pairs.filter(({ importance, ability }) => importance > ability);
    if ((await answers.counts([]))[0]!.n < answers.rule.threshold) return null;
    const demands = ratedVariables(answers.survey.versions).flatMap(({ competence }) => demandsOf(competence, needing.filter((pair) => pair.competence === competence), answers));
    return { figures: demands, counts: demands.map((demand) => countOf(demand, answers)) };
  },
};

// How many need a competence in a language is known from the page of needs; how many are at a level, over all languages, from nowhere.
function demandsOf(competence: string, needing: readonly CountedPair[], { survey, rule }: SelectedAnswers): Demand[] {
  const languages = (survey.dimensions.find(({ id }) => id === 'language')?.values ?? []).map(({ id }) => id).filter((language) => needing.some(({ values }) => values[0] === language));
  const count = (language: string, level: Level) => needing.filter(({ values, ability }) => values[0] === language && ability === level).reduce((sum, { n }) => sum + n, 0);
  return languages.flatMap((language) => {
    const counts = levels.map((level) => count(language, level));
    const hidden = hiddenGroups(counts, rule);
    return levels.map((level, at) => ({ competence, language, level, n: hidden.has(at) ? null : counts[at]! }));
  });
}

function countOf({ competence, language, level, n }: Demand, answers: SelectedAnswers): LoggedCount {
  return { people: answers.people({ language: { values: [language] } }), count: n, about: `need ${competence} ${level}` };
}
