import { neighbours, pathOf, shown, type PlacedStep, type ShownText } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { dateIn } from '../platform/language/formats.js';
import { directionOf, languages } from '../platform/language/languages.js';
import { say, type Text } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import { KeptPage, Page } from '../platform/web/answers.js';
import { emptyForm, type Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { OpenedLesson } from './lessons.service.js';
import { NoteForm } from './note.form.js';
import { shownBlocks, type ShownBlock } from './shown-blocks.js';
import { canStandBeside, checklistsOf, textFor, type GlossaryEntry, type LessonSubstance } from './substance.js';

/** A lesson as one learner reads it. */
export interface LessonPage {
  path: string;
  coursePath: string;
  courseTitle: ShownText;
  moduleTitle: ShownText;
  place: string;
  heading: ShownText;
  /** The language of the text, and whether it is another than the page's. */
  text: Spoken;
  /** Said when the text is not in her language, or was made from an older base text. */
  notice: { title: string; sentence: string } | null;
  blocks: ShownBlock[];
  /** The language beside, when she reads in two. */
  beside: Spoken | null;
  besideChoices: { value: string; label: string; selected: boolean }[];
  words: { id: string; said: ShownWord[] }[];
  audio: string | null;
  /** What finishes the lesson, and whether it did. */
  rule: { sentence: string; done: boolean };
  markAsRead: boolean;
  /** Ticking the last item finishes the lesson. */
  ticksFinish: boolean;
  note: ShownForm<NoteForm>;
  /** Her notes as they are kept, for paper. */
  keptNote: string | null;
  previous: Neighbour | null;
  next: Neighbour | null;
}

export interface Spoken {
  language: string;
  direction: 'ltr' | 'rtl';
}

export interface ShownWord extends Spoken {
  word: string;
  means: string;
}

export interface Neighbour {
  path: string;
  title: ShownText;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** The lesson as everybody sees it who stands where she does, unless she keeps something of her own in it. */
export function keptLessonPage(lesson: OpenedLesson, substance: LessonSubstance, viewer: Viewer, reader: Reader): KeptPage<LessonPage> | Page<LessonPage> {
  const make = () => lessonPage(lesson, substance, viewer, reader);
  const { recorded, study, kept } = lesson;
  if (kept.note !== null || kept.ticks !== null) return make();
  const { sentence } = ruleSaid(lesson, reader);
  return new KeptPage(`lesson ${study.published.versionId} ${pathOf(recorded)} ${viewer.readingLanguage} ${sentence}`, make);
}

/** @param typed her notes as she sent them, when they could not be kept. */
export function lessonPage(lesson: OpenedLesson, substance: LessonSubstance, viewer: Viewer, reader: Reader, typed?: Submitted<NoteForm>): Page<LessonPage> {
  const note = typed ?? emptyForm(NoteForm, { note: lesson.kept.note ?? '', before: lesson.kept.note ?? '' });
  const content = {
    ...placeOf(lesson, reader),
    ...textOf(lesson, substance, viewer.readingLanguage, reader),
    ...ruleOf(lesson, substance, reader),
    note: shownForm(note, reader.t),
    keptNote: lesson.kept.note,
  };
  return new Page('lessons/lesson', content.heading.text, content, note.valid ? 200 : 422);
}

function placeOf({ recorded }: OpenedLesson, reader: Reader) {
  const { course, module, step } = recorded;
  const { previous, next } = neighbours(recorded);
  const minutes = reader.t('courses.minutes', { count: step.minutes });
  return {
    path: pathOf(recorded),
    coursePath: `/courses/${course.slug}`,
    courseTitle: shown(course.title, reader.language, course.language),
    moduleTitle: shown(module.title, reader.language, course.language),
    place: reader.t('lessons.place', { number: module.steps.indexOf(step) + 1, count: module.steps.length, minutes }),
    previous: neighbour(previous, reader),
    next: neighbour(next, reader),
  };
}

function textOf({ kept }: OpenedLesson, substance: LessonSubstance, wish: string | null, reader: Reader) {
  const { text, language } = textFor(substance, reader.language);
  const second = secondLanguage(substance, language, wish);
  return {
    heading: shown({ [language]: text.title }, reader.language, language),
    text: spoken(language),
    notice: noticeFor(language, text.status, reader),
    blocks: shownBlocks(text.blocks, second ? substance.texts[second]!.blocks : null, kept.ticks ?? {}),
    beside: second ? spoken(second) : null,
    besideChoices: besideChoices(substance, language, second, reader),
    words: substance.glossary.map((entry) => ({ id: entry.id, said: saidIn([language, second, reader.language], entry) })),
    audio: text.audio,
  };
}

function ruleOf({ recorded }: OpenedLesson, substance: LessonSubstance, reader: Reader) {
  const { rule } = recorded.step;
  const said = ruleSaid({ recorded }, reader);
  const ticksFinish = rule === 'checklist' && !said.done && checklistsOf(substance).length > 0;
  return { rule: said, markAsRead: rule === 'read' && !said.done, ticksFinish };
}

function ruleSaid({ recorded }: Pick<OpenedLesson, 'recorded'>, { t, language, zone }: Reader): LessonPage['rule'] {
  const done = recorded.state === 'completed' || recorded.state === 'tested-out';
  return { done, sentence: done ? t('lessons.completedOn', { date: dateIn(language, zone, recorded.at!) }) : t(`lessons.rule.${recorded.step.rule}`) };
}

function spoken(language: string): Spoken {
  return { language, direction: directionOf(language) };
}

function secondLanguage(substance: LessonSubstance, language: string, wish: string | null): string | null {
  return wish && canStandBeside(substance, language, wish) ? wish : null;
}

function besideChoices(substance: LessonSubstance, language: string, current: string | null, { t }: Reader): LessonPage['besideChoices'] {
  const others = languages.filter(({ code }) => canStandBeside(substance, language, code));
  if (others.length === 0) return [];
  const choices = others.map(({ code, name }) => ({ value: code, label: name, selected: code === current }));
  return [{ value: '', label: t('lessons.beside.none'), selected: current === null }, ...choices];
}

/** A glossary word in the languages of the page that the glossary has, each once; else in its base language. */
function saidIn(wanted: (string | null)[], { word, means }: GlossaryEntry): ShownWord[] {
  const known = [...new Set(wanted)].filter((language): language is string => language !== null && Boolean(word[language]));
  const chosen = known.length ? known : [say(word, []).language];
  return chosen.map((language) => ({ ...spoken(language), word: word[language]!, means: meaning(means, language) }));
}

function meaning(means: Text, language: string): string {
  return say(means, [language]).text;
}

function noticeFor(language: string, status: string, { t, language: wanted }: Reader): LessonPage['notice'] {
  if (language !== wanted) return { title: t('lessons.notTranslated.title'), sentence: t('lessons.notTranslated.text') };
  return status === 'stale' ? { title: t('lessons.stale.title'), sentence: t('lessons.stale.text') } : null;
}

function neighbour(placed: PlacedStep | null, reader: Reader): Neighbour | null {
  return placed && { path: pathOf(placed), title: shown(placed.step.title, reader.language, placed.course.language) };
}
