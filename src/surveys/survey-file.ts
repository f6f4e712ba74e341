import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { Words, type Render } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { YamlMap } from '../platform/authoring/yaml-value.js';
import { renderLine, renderMarkdown } from '../platform/markdown/rendering.js';
import { Known } from './known-variables.js';
import { completeLanguages } from './languages.js';
import { readQuestion } from './question-file.js';
import type { SurveyContext } from './survey-context.js';
import type { SurveyDefinition, SurveyPage } from './survey.js';

/** A survey as its files tell it. */
export interface ReadSurvey {
  definition: SurveyDefinition;
  /** Of each translation, how far it has come. */
  translations: Record<string, TranslationState>;
}

/** Surveys as authors write them: `surveys/name.yaml`, and a translation beside it for each language. */
export function readSurvey(slug: string, sources: SourceSet, context: SurveyContext): ReadSurvey | null {
  const { base } = sources;
  const map = readYaml({ file: base.path, text: base.text }, context.mistakes)?.map();
  if (!map) return null;
  const words = Words.open(map, sources, context.language, context.mistakes, markdownIn(sources, context));
  const known = new Known();
  const definition = {
    slug,
    language: context.language,
    languages: [context.language],
    audience: map.need('audience')?.choice(['entrepreneur', 'mentor', 'everybody']) ?? 'everybody',
    about: map.get('about')?.choice(['course', 'module']) ?? null,
    title: words.needed('title', 'plain', 200),
    intro: words.needed('intro', 'block', 5_000),
    thanks: words.needed('thanks', 'block', 2_000),
    minutes: map.need('minutes')?.whole(1, 240) ?? 1,
    ...readTimes(map),
    ...readNext(slug, map, context.surveys),
    calculated: known.readCalculated(map.get('calculated')),
    pages: readPages(map, words, known, context),
  } satisfies SurveyDefinition;
  known.end();
  map.end();
  words.end();
  return { definition: { ...definition, languages: completeLanguages(definition, words.states) }, translations: words.states };
}

function readTimes(map: YamlMap): { opens: string | null; closes: string | null } {
  const opens = map.get('opens')?.day() ?? null;
  const closes = map.get('closes')?.day() ?? null;
  if (opens && closes && closes < opens) map.get('closes')!.error('The survey closes before it opens. Look at both days.');
  return { opens, closes };
}

function readNext(slug: string, map: YamlMap, surveys: readonly string[]): { next?: string } {
  const value = map.get('next');
  const next = value?.text();
  if (!value || !next) return {};
  if (next === slug || !surveys.includes(next)) value.error(`There is no other survey “${next}”. Name one by its file, without .yaml.`);
  return { next };
}

function readPages(map: YamlMap, words: Words, known: Known, context: SurveyContext): SurveyPage[] {
  map.need('pages');
  return words.named('pages', '').map(({ id, map: page, words: texts }) => {
    const showIf = known.truth(page.get('show-if'));
    page.need('questions');
    const read: SurveyPage = {
      id,
      title: texts.text('title', 'plain', 200) ?? null,
      showIf,
      shuffle: page.get('shuffle')?.truth() ?? false,
      questions: texts.named('questions', '').flatMap((named) => readQuestion(named, known, context)),
    };
    if (read.questions.length === 0) page.error(`The page “${id}” has no questions.`);
    page.end();
    return read;
  });
}

/** Renders the Markdown that stands in a survey file, with links and pictures as seen from that file. */
function markdownIn({ base, translations }: SourceSet, context: SurveyContext): Render {
  return (value, form, language) => {
    const file = language === context.language ? base : translations.get(language)!;
    const around = context.surroundings(file.path, language);
    const text = value.text() ?? '';
    const { html, problems } = form === 'line' ? renderLine(text, around) : blocksOf(renderMarkdown(text, around));
    for (const { message } of problems) value.error(message);
    return html;
  };
}

function blocksOf({ blocks, problems }: ReturnType<typeof renderMarkdown>): { html: string; problems: { message: string }[] } {
  return { html: blocks.map(({ html }) => html).join('\n'), problems };
}
