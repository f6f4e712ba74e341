import { didYouMean } from '../platform/authoring/nearest.js';
import type { YamlMap } from '../platform/authoring/yaml-value.js';
import type { StepContext } from '../courses/authoring.js';
import type { ReadQuestion } from './question-file.js';
import type { QuizRules } from './quiz.js';

/** What can be wrong only with several parts of a quiz together. */
export function checkQuiz(map: YamlMap, rules: QuizRules, questions: ReadQuestion[], context: StepContext): void {
  const list = map.get('questions');
  if (list?.isList && list.list().length === 0) list.error('This quiz has no questions.');
  if (rules.passPercent !== null && questions.length > 0 && questions.every(({ question }) => question.kind === 'poll')) map.get('rules')!.error('Polls bring no marks, so nobody can pass. Remove “pass”, or add a question with marks.');
  if (rules.practice && questions.some(({ question }) => question.kind === 'essay' || question.kind === 'poll')) map.get('rules')!.error('Practice needs questions that are graded at once: no essays and no polls.');
  checkPools(map, rules, questions);
  if (context.isPlacement) checkPlacement(map, questions, context);
}

function checkPools(map: YamlMap, { draw }: QuizRules, questions: ReadQuestion[]): void {
  const pools = poolsOf(questions);
  const drawn = map.get('rules')?.map()?.get('draw')?.map();
  for (const [pool, count] of Object.entries(draw)) {
    const size = pools.get(pool)?.length ?? 0;
    const value = drawn!.get(pool)!;
    if (size === 0) value.error(`No question says “pool: ${pool}”.${didYouMean(pool, pools.keys())}`);
    else if (count > size) value.error(`${count} questions are to be drawn from the pool “${pool}”, which has ${size}.`);
  }
  for (const [pool, members] of pools) {
    if (!Object.hasOwn(draw, pool)) members[0]!.map.get('pool')!.error(`Nothing is drawn from the pool “${pool}”. Add “draw: { ${pool}: ${members.length} }” to “rules”.${didYouMean(pool, Object.keys(draw))}`);
  }
}

function poolsOf(questions: ReadQuestion[]): Map<string, ReadQuestion[]> {
  const pools = new Map<string, ReadQuestion[]>();
  for (const read of questions) if (read.question.pool) pools.set(read.question.pool, [...(pools.get(read.question.pool) ?? []), read]);
  return pools;
}

function checkPlacement(map: YamlMap, questions: ReadQuestion[], context: StepContext): void {
  const missing = context.modules.find((module) => !questions.some(({ question }) => question.module === module));
  if (missing && questions.length > 0) map.get('questions')!.error(`No question is about the module “${missing}”, so nobody can skip it.`);
}
