import type { Mistakes } from '../platform/authoring/mistakes.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import { readSource } from '../platform/authoring/source-file.js';
import { say } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import type { LinkTarget, Surroundings } from '../platform/markdown/markdown.js';
import { renderMarkdown } from '../platform/markdown/rendering.js';
import type { GlossaryWord } from '../courses/authoring.js';
import { resolvePath, type Media } from './media.js';
import type { Sources } from './sources.js';

/** Says the words around a text (“Example”) in its language. */
export type TranslateIn = (language: string) => Translate;

/** What the links, pictures and words of one text can lead to. */
export interface Reach {
  language: string;
  /** The language of the words that are not translated. */
  base: string;
  t: Translate;
  glossary: ReadonlyMap<string, GlossaryWord>;
  /** The address of each step by its base file. */
  steps: ReadonlyMap<string, string>;
  sources: Sources;
  media: Media;
  mistakes: Mistakes;
}

/** Answers what the text in the file at `path` names. */
export function surroundingsOf(path: string, reach: Reach): Surroundings {
  return {
    language: reach.language,
    t: reach.t,
    link: (written) => linkTarget(path, written, reach),
    picture: (written) => (isElsewhere(written) ? 'Pictures from other sites are not shown: they tell that site who reads. Put the picture into pictures/.' : reach.media.picture(path, written)),
    media: (written) => (isElsewhere(written) ? 'Films and sounds from other sites are not shown: they tell that site who looks. Put the file into files/.' : reach.media.player(path, written)),
    transcript: (written) => transcript(path, written, reach),
    term: (id) => termIn(id, reach),
  };
}

function termIn(id: string, { glossary, language, base }: Reach): { word: string } | string {
  const entry = glossary.get(id);
  return entry ? { word: say(entry.word, [language, base]).text } : `The word “${id}” is not in the glossary.${didYouMean(id, glossary.keys())}`;
}

function linkTarget(from: string, written: string, { steps, media }: Reach): LinkTarget | string {
  if (/^(https?|mailto|tel):/i.test(written)) return URL.canParse(written) ? { kind: 'page', address: written } : `“${written}” is no address. Look at it again.`;
  if (isElsewhere(written)) return `A link cannot lead to “${written}”. It can lead to https://…, mailto:…, tel:…, a file in files/, or another step.`;
  if (written === '' || written.startsWith('#') || written.startsWith('/')) return `A link cannot lead to “${written}”. Name a file as seen from this one (../files/name.pdf), or another step (name.md).`;
  const path = resolvePath(from, written);
  if (path === null || !/\.(md|yaml)$/.test(path)) return media.download(from, written);
  const address = steps.get(path);
  return address ? { kind: 'page', address } : `There is no step at ${path}.${didYouMean(path, steps.keys())}`;
}

function transcript(from: string, written: string, reach: Reach): { html: string } | string {
  const path = resolvePath(from, written);
  const file = path === null ? undefined : reach.sources.files.get(path);
  if (!file || !path!.endsWith('.md')) return `There is no transcript ${path ?? written}: a text file whose name ends in .md.`;
  const source = readSource(file.path, file.bytes(), reach.mistakes);
  if (!source) return 'The transcript cannot be read.';
  const { blocks, problems } = renderMarkdown(source.text, surroundingsOf(source.path, reach));
  for (const { line, message } of problems) reach.mistakes.error({ file: source.path, line }, message);
  return { html: blocks.map((block) => block.html).join('\n') };
}

function isElsewhere(written: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written.replace(/[\u0000-\u0020]/g, ''));
}
