import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageCodes } from '../../src/platform/language/languages.js';
import { filesOf } from './files.js';
import { formOf, keyOf, keysOf, sentencesIn } from './sentences.js';

const english = sentencesIn('en');
const keys = [...keysOf(english)];
const others = languageCodes.filter((code) => code !== 'en');

/** By language and key, why a sentence is the English one. */
const same = JSON.parse(readFileSync(resolve(import.meta.dirname, 'same-in-every-language.json'), 'utf8')) as Record<string, Record<string, string>>;

it('has a folder for every language of the interface, and one of notes for translators', () => {
  expect(readdirSync(resolve(import.meta.dirname, '../../src/locales')).sort()).toEqual([...languageCodes, 'notes'].sort());
});

it('tells translators about every sentence where it stands, and about no other', () => {
  const notes = sentencesIn('notes');
  expect([...keysOf(notes)].sort()).toEqual([...keys].sort());
  expect([...notes].filter(([, note]) => note.trim() === '')).toEqual([]);
});

describe.each(others)('in %s', (language) => {
  const sentences = sentencesIn(language);

  it('says every sentence, and no other', () => {
    expect([...keysOf(sentences)].sort()).toEqual([...keys].sort());
    expect([...sentences].filter(([, sentence]) => sentence.trim() !== sentence || sentence === '')).toEqual([]);
  });

  it('says none in English, but those that are the same for a reason', () => {
    const equal = [...sentences].filter(([key, sentence]) => sentence === english.get(key)).map(([key]) => key);
    expect(equal.sort()).toEqual(Object.keys(same[language] ?? {}).sort());
  });

  it('names in each sentence the values that the English one names', () => {
    const different = [...sentences].filter(([key, sentence]) => names(sentence) !== names(english.get(key) ?? english.get(`${keyOf(key)}_other`)!));
    expect(different).toEqual([]);
  });

  it('has for every sentence with a number each form that the language has, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = keys.filter((key) => english.has(`${key}_other`));
    const found = Object.fromEntries(counted.map((key) => [key, [...sentences.keys()].filter((one) => keyOf(one) === key).map(formOf).sort()]));
    expect(found).toEqual(Object.fromEntries(counted.map((key) => [key, [...forms].sort()])));
  });
});

it('lists reasons for languages that there are', () => {
  expect(Object.keys(same).filter((language) => !(others as string[]).includes(language))).toEqual([]);
});

describe('what code and views say', () => {
  const code = filesOf('src').filter(({ path }) => /\.(?:ts|hbs)$/.test(path) && !path.endsWith('.spec.ts')).map(({ text }) => text).join('\n');
  // Goals are ids in content: code takes `recommendations.goals.${goal.id}` from there.
  const ids = new Set([...readFileSync(resolve(import.meta.dirname, '../../content/competences.yaml'), 'utf8').matchAll(/^\s*- id: ([\w-]+)$/gm)].map((match) => match[1]!));
  const rooms = [...new Set(keys.map((key) => key.split('.')[0]!))].join('|');
  const written = new Set([...code.matchAll(new RegExp(`['"\`]((?:${rooms})\\.[\\w-]+(?:\\.[\\w-]+)*)['"\`]`, 'g'))].map((match) => match[1]!));
  // A key with a gap, as `quizzes.state.${outcome.state}`: a pattern for what fills it.
  const gapped = [...code.matchAll(new RegExp(`\`((?:${rooms})\\.(?:[\\w.-]|\\$\\{[^}]*\\})*)\``, 'g'))].map((match) => match[1]!).filter((key) => key.includes('$'));
  const patterns = gapped.map((key) => new RegExp(`^${key.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.')).join('([\\w.-]+)')}$`));

  it('has a sentence for every key', () => {
    expect([...written].filter((key) => !keys.includes(key))).toEqual([]);
    expect(gapped.filter((_key, index) => !keys.some((key) => patterns[index]!.test(key)))).toEqual([]);
  });

  it('uses every key: it stands there, or a word of the code or an id of the content fills the gap', () => {
    expect(keys.filter((key) => !written.has(key) && !patterns.some((pattern) => isFilled(pattern.exec(key))))).toEqual([]);
  });

  function isFilled(match: RegExpExecArray | null): boolean {
    return match !== null && match.slice(1).every((filling) => filling.split('.').every(isWord));
  }

  /** A name in quotes or of a property, a number, or an id of the content; `attempts-read` is the scope `attempts:read`. */
  function isWord(word: string): boolean {
    return /^\d+$/.test(word) || ids.has(word) || new RegExp(`['"\`]${word.replaceAll('-', '[:-]')}['"\`]|\\b${word}\\??:`).test(code);
  }
});

// The page for programmers is English, and says so; the other is a row of attributes without an element.
const wordless = filesOf('src').filter(({ path }) => path.endsWith('.hbs') && !/\/(?:api|_field-describes)\.hbs$/.test(path));

it('has no words in views but the name of the site: they stand in sentences', () => {
  const said = wordless.map(({ path, text }) => [path, ...wordsIn(text)]).filter((words) => words.length > 1);
  expect(said).toEqual([]);
});

function wordsIn(view: string): string[] {
  const bare = view.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}/g, ' ');
  const attributes = [...bare.matchAll(/\s(?:alt|title|aria-label|placeholder|label)="([^"]*\p{L}[^"]*)"/gu)].map((match) => match[1]!);
  return [...attributes, ...(bare.replace(/<[^>]*>/g, ' ').match(/\p{L}[\p{L}-]+/gu) ?? [])].filter((word) => word !== 'i-Mentor');
}

function names(sentence: string): string {
  return [...sentence.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map((match) => match[1]!).sort().join();
}
