import { Words } from '../platform/authoring/words.js';
import type { SourceSet } from '../platform/authoring/translation-head.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { ReadStep, StepContext, StepSource } from '../courses/authoring.js';
import { markdownIn } from './markdown-in.js';
import { readQuestion } from './question-file.js';
import { checkQuiz } from './quiz-checks.js';
import { readRules } from './quiz-rules-file.js';
import type { QuizDefinition } from './quiz.js';

/** Quizzes as authors write them: `name.yaml`, and a translation beside it for each language. */
export const quizSource: StepSource<QuizDefinition> = { kind: 'quiz', ending: '.yaml', read: readQuiz };

function readQuiz(sources: SourceSet, context: StepContext): ReadStep<QuizDefinition> | null {
  const { base } = sources;
  const map = readYaml({ file: base.path, text: base.text }, context.mistakes)?.map();
  if (!map) return null;
  const words = Words.open(map, sources, context.language, context.mistakes, markdownIn(sources, context));
  const title = words.needed('title', 'plain', 200);
  const intro = words.text('intro', 'block', 5_000) ?? {};
  const minutes = map.get('minutes')?.whole(1, 240);
  const rules = readRules(map.get('rules'));
  map.need('questions');
  const questions = words.named('questions', '').flatMap((named) => readQuestion(named, rules, context));
  map.end();
  words.end();
  checkQuiz(map, rules, questions, context);
  return {
    title,
    minutes: minutes ?? estimatedMinutes(questions.map(({ question }) => question.kind)),
    rule: rules.passPercent === null && !rules.practice ? 'submit' : 'pass',
    ...(rules.passPercent !== null && { enough: rules.passPercent }),
    translations: words.states,
    content: { language: context.language, languages: readable(words), title, intro, rules, questions: questions.map(({ question }) => question) },
  };
}

// A minute for a question, five for a text of one's own: an author who knows better writes `minutes:`.
function estimatedMinutes(kinds: string[]): number {
  return Math.max(1, kinds.reduce((sum, kind) => sum + (kind === 'essay' ? 5 : 1), 0));
}

function readable({ baseLanguage, states }: Words): string[] {
  return [baseLanguage, ...Object.keys(states).filter((language) => states[language] !== 'draft')];
}
