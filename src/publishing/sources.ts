import type { Mistakes } from '../platform/authoring/mistakes.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import { readSource, type SourceFile } from '../platform/authoring/source-file.js';
import type { SourceSet } from '../platform/authoring/translation-head.js';
import { isLanguage, languageCodes } from '../platform/language/languages.js';
import { isTextFile, type FolderFile } from './folder.js';

/** The text files of a content folder, each base file with the translations beside it. */
export class Sources {
  private readonly sets = new Map<string, { base: SourceFile; translations: Map<string, SourceFile> }>();
  private readonly used = new Set<string>();
  private readonly leftAside: string[] = [];
  /** Files that are there and cannot be read. Their own mistake is enough: nobody is told besides that they are missing. */
  private readonly refused: ReadonlySet<string>;

  constructor(
    readonly files: ReadonlyMap<string, FolderFile>,
    private readonly mistakes: Mistakes,
  ) {
    const texts = [...files.keys()].filter((path) => isTextFile(path) && !isAttached(path));
    for (const path of texts) if (!languageIn(path)) this.addBase(path);
    this.refused = mistakes.filesWithErrors();
    for (const path of texts) if (languageIn(path)) this.addTranslation(path);
  }

  /** A base file with its translations. Whatever nobody asks for is reported by `reportUnused`. */
  take(path: string, language: string): SourceSet | undefined {
    const set = this.sets.get(path);
    this.used.add(path);
    const own = set?.translations.get(language);
    if (!set || !own) return set;
    this.mistakes.error({ file: own.path, line: 1 }, `The base file is in this language already (“${language}”). Remove one of them.`);
    return { base: set.base, translations: new Map([...set.translations].filter(([code]) => code !== language)) };
  }

  has(path: string): boolean {
    return this.sets.has(path) || this.refused.has(path);
  }

  /** A folder whose own file cannot be read: what lies in it may well be used. */
  leaveAside(folder: string): void {
    this.leftAside.push(`${folder}/`);
  }

  /** Names of the folders directly in `folder`, and of base files in it. */
  foldersIn(folder: string): string[] {
    const inside = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split('/'));
    return [...new Set(inside.filter((parts) => parts.length > 1).map(([first]) => first!))];
  }

  /** Names of the YAML base files directly in `folder`, without their ending, by name. */
  basesIn(folder: string): string[] {
    const inside = [...this.sets.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml')).map((path) => path.slice(folder.length + 1, -'.yaml'.length));
    return inside.filter((name) => !name.includes('/')).sort();
  }

  reportUnused(): void {
    for (const path of this.sets.keys()) {
      if (!this.used.has(path) && !this.leftAside.some((folder) => path.startsWith(folder))) this.mistakes.warning({ file: path, line: 1 }, 'Nothing uses this file. Name it in “steps” of its module or “modules” of its course, or take it away. Surveys lie in surveys/ and end in .yaml.');
    }
  }

  private addBase(path: string): void {
    const source = readSource(path, this.files.get(path)!.bytes(), this.mistakes);
    if (source) this.sets.set(path, { base: source, translations: new Map() });
  }

  private addTranslation(path: string): void {
    const language = languageIn(path)!;
    const base = path.replace(/\.[^./]+\.(md|yaml)$/, '.$1');
    const place = { file: path, line: 1 };
    if (!isLanguage(language)) return this.mistakes.error(place, `“${language}” is none of our languages: ${languageCodes.join(', ')}.${didYouMean(language, languageCodes)}`);
    if (!this.has(base)) return this.mistakes.error(place, `There is no base file ${base} beside this translation. Look at the name.`);
    const source = readSource(path, this.files.get(path)!.bytes(), this.mistakes);
    if (source) this.sets.get(base)?.translations.set(language, source);
  }
}

/** What lies in `files/` or `pictures/` is named by texts, and is none of their own: a transcript, for example. */
function isAttached(path: string): boolean {
  return /(^|\/)(files|pictures)\//.test(path);
}

/** What stands before the ending: `fi` in `module.fi.yaml`; base files have nothing there. */
function languageIn(path: string): string | undefined {
  return /\.([^./]+)\.(?:md|yaml)$/.exec(path)?.[1];
}
