import { didYouMean } from '../platform/authoring/nearest.js';
import type { Named } from '../platform/authoring/words.js';
import type { YamlMap } from '../platform/authoring/yaml-value.js';
import type { StepContext } from '../courses/authoring.js';
import type { Common } from './kinds/kind.js';
import { given } from './given.js';
import { readKind } from './question-kinds-file.js';
import type { Question } from './question.js';
import type { QuizRules } from './quiz.js';

/** A question with the place where it stands. */
export interface ReadQuestion {
  question: Question;
  map: YamlMap;
}

const kinds = ['single', 'multiple', 'truefalse', 'matching', 'ordering', 'short', 'numerical', 'gap', 'essay', 'poll'] as const;

/** Reads one question of a quiz file in all its languages. */
export function readQuestion({ id, map, words }: Named, rules: QuizRules, context: StepContext): ReadQuestion[] {
  const kind = map.need('kind')?.choice(kinds);
  if (!kind) return [];
  const penalty = map.get('penalty')?.number(0, 100);
  const common: Common = {
    id,
    language: context.language,
    text: words.needed('text', 'block', 5_000),
    mark: map.get('mark')?.number(0, 1_000) ?? 1,
    penalty: penalty === null || penalty === undefined ? usualPenalty(kind) : penalty / 100,
    hints: words.texts('hints', 'block'),
    ...given('feedback', words.text('feedback', 'block')),
    ...given('competence', competenceOf(map, context)),
    ...given('module', moduleOf(map, context)),
    ...given('pool', map.get('pool')?.id()),
    ...given('shuffle', map.get('shuffle')?.truth()),
  };
  if (common.hints.length > 0 && rules.behaviour !== 'interactive') map.get('hints')!.error('Hints are shown only with “behaviour: interactive”. Remove them, or change the behaviour in “rules”.');
  const question = { ...common, kind, ...readKind(kind, map, words) } as Question;
  map.end();
  return [{ question, map }];
}

// Of true and false, a second try is no try (Moodle's default).
function usualPenalty(kind: Question['kind']): number {
  return kind === 'truefalse' ? 1 : 1 / 3;
}

function competenceOf(map: YamlMap, context: StepContext): string | null | undefined {
  const value = map.get('competence');
  const id = value?.text(100);
  if (!value || !id || context.competences.has(id)) return id;
  return value.error(`There is no competence “${id}” in competences.yaml.${didYouMean(id, context.competences)}`);
}

function moduleOf(map: YamlMap, context: StepContext): string | null | undefined {
  const value = map.get('module');
  const id = value?.text(100);
  if (!value) return context.isPlacement ? map.error('Say which module a right answer lets a learner skip: “module: …”.') : undefined;
  if (!context.isPlacement) return value.error('Only the questions of the placement quiz name a module. Remove this line.');
  if (id && !context.modules.includes(id)) return value.error(`This course has no module “${id}”.${didYouMean(id, context.modules)}`);
  return id;
}
