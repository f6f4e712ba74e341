import { readHeaded, type HeadedText } from '../platform/authoring/front-matter.js';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceFile } from '../platform/authoring/source-file.js';
import { readHead, sinkFor, type SourceSet, type TranslationState } from '../platform/authoring/translation-head.js';
import type { Rendered } from '../platform/markdown/markdown.js';
import { renderMarkdown } from '../platform/markdown/rendering.js';
import type { ReadStep, StepContext, StepSource } from '../courses/authoring.js';
import { compareBlocks } from './same-blocks.js';
import type { GlossaryEntry, LessonSubstance, LessonText, TranslationStatus } from './substance.js';

/** Lessons as authors write them: `name.md` with a head, and a translation beside it for each language. */
export const lessonSource: StepSource<LessonSubstance> = { kind: 'lesson', ending: '.md', read: readLesson };

const rules = ['read', 'checklist', 'view'] as const;

/** One file, rendered. */
interface ReadText {
  text: LessonText;
  rendered: Rendered;
}

function readLesson({ base, translations }: SourceSet, context: StepContext): ReadStep<LessonSubstance> | null {
  const headed = readHeaded(base, context.mistakes);
  if (!headed) return null;
  const minutes = headed.head.need('minutes')?.whole(1, 240);
  const rule = headed.head.get('rule')?.choice(rules) ?? 'read';
  const read = readText(base, headed, context.language, 'base', context);
  if (rule === 'checklist' && !read.rendered.blocks.some((block) => block.checklist)) context.mistakes.error({ file: base.path, line: headed.head.line }, '“rule: checklist” needs a checklist in the text: “:::checklist my-list”.');
  checkItems(read.rendered, base, headed.firstLine, context.mistakes);
  const others = [...translations].flatMap(([language, file]) => readTranslation(file, language, base, read.rendered, context));
  return {
    title: textOf([{ language: context.language, text: read.text }, ...published(others)], (text) => text.title),
    minutes: minutes ?? 1,
    rule,
    translations: Object.fromEntries(others.map(({ language, state }) => [language, state])),
    content: { language: context.language, texts: textOf([{ language: context.language, text: read.text }, ...published(others)], (text) => text), glossary: entriesFor(read.rendered, context) },
  };
}

interface Translated {
  language: string;
  state: TranslationState;
  text: LessonText;
}

function readTranslation(file: SourceFile, language: string, base: SourceFile, original: Rendered, context: StepContext): Translated[] {
  const head = readHeaded(file, context.mistakes)?.head;
  if (!head) return [];
  const state = readHead(head, base);
  // Nobody sees a draft, so nothing in it keeps the rest from being published.
  const mistakes = state === 'draft' ? context.mistakes.asWarnings() : context.mistakes;
  const headed = readHeaded(file, mistakes)!;
  // These may stand there for the translator: minutes and rule say nothing, the others were read above.
  for (const name of ['source', 'status', 'minutes', 'rule']) headed.head.get(name);
  const { text, rendered } = readText(file, headed, language, state === 'stale' ? 'stale' : 'reviewed', { ...context, mistakes });
  compareBlocks(rendered, original, { file: file.path, firstLine: headed.firstLine }, sinkFor(state, mistakes));
  return [{ language, state, text }];
}

function readText(file: SourceFile, headed: HeadedText, language: string, status: TranslationStatus, context: StepContext): ReadText {
  const title = headed.head.need('title')?.text(200) ?? '';
  const audio = headed.head.get('audio');
  headed.head.end();
  const around = context.surroundings(file.path, language);
  const rendered = renderMarkdown(headed.body, around);
  for (const { line, message } of rendered.problems) context.mistakes.error({ file: file.path, line: headed.firstLine + line - 1 }, message);
  if (rendered.blocks.length === 0) context.mistakes.error({ file: file.path, line: headed.firstLine }, 'This lesson has no text. Write it after the line “---”.');
  const recording = audio?.text(300);
  const target = recording ? context.media(file.path, recording) : null;
  if (typeof target === 'string') audio!.error(target);
  const blocks = rendered.blocks.map(({ html, checklist }) => (checklist ? { checklist: checklist.id, items: checklist.items } : html));
  return { rendered, text: { title, status, blocks, audio: typeof target === 'object' ? (target?.address ?? null) : null } };
}

function entriesFor(rendered: Rendered, { glossary }: StepContext): GlossaryEntry[] {
  const ids = [...new Set(rendered.blocks.flatMap((block) => block.terms))];
  return ids.flatMap((id) => (glossary.has(id) ? [{ id, ...glossary.get(id)! }] : []));
}

function checkItems({ blocks }: Rendered, file: SourceFile, firstLine: number, mistakes: Mistakes): void {
  const lists = blocks.filter((block) => block.checklist);
  for (const [index, { checklist, line }] of lists.entries()) {
    const isTaken = lists.slice(0, index).some((other) => other.checklist!.id === checklist!.id);
    if (isTaken) mistakes.error({ file: file.path, line: firstLine + line - 1 }, 'Two checklists have the same name, so their ticks would be mixed up. Give this one another name.');
  }
}

function published(others: Translated[]): Translated[] {
  return others.filter(({ state }) => state !== 'draft');
}

function textOf<Value>(texts: { language: string; text: LessonText }[], value: (text: LessonText) => Value): Record<string, Value> {
  return Object.fromEntries(texts.map(({ language, text }) => [language, value(text)]));
}
