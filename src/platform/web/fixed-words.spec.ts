import Handlebars from 'handlebars';
import { readView } from './fixed-words.js';

const fixed = { t: (key: string) => `“${key}” <&>`, asset: (name: string) => `/assets/${name}` };
const helpers = {
  t: (key: string, { hash }: Handlebars.HelperOptions) => (Object.keys(hash as object).length ? `${key}: ${JSON.stringify(hash)}` : fixed.t(key)),
  asset: fixed.asset,
  join: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};
const partials = new Map([
  ['box', '<b>{{title}}</b>{{{text}}}'],
  ['picture', "{{!-- A picture. --}}\n<svg><use href=\"{{asset 'icons.svg'}}#{{name}}\"></use></svg>\n"],
  ['choice', '{{#if name}}{{name}}{{/if}}'],
]);
const context = { key: 'a.b', name: 'Ada', shown: true, items: [1, 2] };

it.each([
  ['a sentence', "<p>{{t 'a.b'}}</p>"],
  ['a sentence with signs of HTML kept', "<p>{{{t 'a.b'}}}</p>"],
  ['an address', "<img src=\"{{asset 'x.svg'}}\">"],
  ['a sentence with a value', "{{t 'a.b' name=name}}"],
  ['a sentence whose key is looked up', '{{t key}}'],
  ['sentences in blocks', "{{#if shown}}{{t 'a.b'}}{{else}}{{t 'c.d'}}{{/if}}{{#each items}}{{this}}{{t 'e'}}{{/each}}"],
  ['a sentence handed to a helper', "{{join (t 'a.b') '-' (t key) (asset 'x')}}"],
  ['a sentence handed to a partial', "{{> box title=(t 'a.b') text=(join name (t 'c'))}}"],
  ['a partial that is given words alone', "<b>\n  {{> picture name='a<b'}}\n</b>{{> picture name='c'}}"],
  ['a partial that is given something of the page', '{{> picture name=name}}'],
  ['a partial that shows more than it is given', "{{> box title='A' text='<i>'}}{{> choice name='x'}}"],
  ['white space trimmed', "a  {{~t 'a.b'~}}  b\n  {{#if shown}}\n  x\n  {{/if}}\n"],
])('shows %s as it would be shown without', (_case, text) => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const [name, partial] of partials) handlebars.registerPartial(name, partial);
  const asInViews = { preventIndent: true };
  expect(handlebars.compile(readView(text, fixed, partials), asInViews)(context)).toBe(handlebars.compile(text, asInViews)(context));
});

it('leaves nothing to ask for on a page', () => {
  const program = readView("{{t 'a.b'}} {{> box title=(t 'c')}} {{asset 'x'}} {{> picture name='check'}}", fixed, partials);
  expect(JSON.stringify(program)).not.toMatch(/"original":"(t|asset|picture)"/);
});
