import { basename } from 'node:path';
import { filesOf } from './files.js';

/** Views that the platform itself renders: the frame around every page. */
const frames = ['platform/layout'];

const views = filesOf('src').filter(({ path }) => path.endsWith('.hbs'));
const code = filesOf('src').filter(({ path }) => path.endsWith('.ts'));
const pages = views.map(({ path }) => nameOf(path)).filter((name) => !name.includes('/_'));
const partials = views.map(({ path }) => basename(path, '.hbs')).filter((name) => name.startsWith('_')).map((name) => name.slice(1));

it('names only views that exist', () => {
  const named = code.flatMap(({ text }) => [...text.matchAll(/new Page(?:<[^>]*>)?\(\s*'([^']+)'/g)].map((match) => match[1]!));
  expect(named.filter((name) => !pages.includes(name))).toEqual([]);
});

it('has no view that no page function names', () => {
  const unnamed = pages.filter((name) => !frames.includes(name) && !code.some(({ text }) => text.includes(`'${name}'`)));
  expect(unnamed).toEqual([]);
});

it('gives every view a page type: the function that makes the page says what the view shows', () => {
  const untyped = code.filter(({ path, text }) => path.startsWith('src/') && /new Page\(/.test(text) && !/Page<\w+>|@Catch/.test(text));
  expect(untyped.map(({ path }) => path)).toEqual([]);
});

it('includes only partials that exist', () => {
  const included = views.flatMap(({ text }) => [...text.matchAll(/{{~?#?>\s*([\w-]+)/g)].map((match) => match[1]!));
  expect(included.filter((name) => !partials.includes(name))).toEqual([]);
});

it('names every partial once, because they are known everywhere by their name alone', () => {
  expect(partials.filter((name, index) => partials.indexOf(name) !== index)).toEqual([]);
});

// src/people/views/sign-in.hbs is people/sign-in, src/platform/web/views/error.hbs is platform/error.
function nameOf(path: string): string {
  return `${path.split('/')[1]}/${basename(path, '.hbs')}`;
}
