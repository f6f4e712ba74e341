import Handlebars from 'handlebars';
import { readView } from './fixed-words.js';

const partials: Record<string, string> = { box: '<b>{{title}}</b>{{{text}}}', mark: '<i class="{{name}}">{{#if big}}big{{/if}}</i>\n', all: '{{@root.name}}: {{title}}' };

const fixed = {
  t: (key: string) => `“${key}” <&>`,
  asset: (name: string) => `/assets/${name}`,
  partial: (name: string, values: object) => (name === 'all' ? undefined : Handlebars.compile(partials[name])(values)),
};
const helpers = {
  t: (key: string, { hash }: Handlebars.HelperOptions) => (Object.keys(hash as object).length ? `${key}: ${JSON.stringify(hash)}` : fixed.t(key)),
  asset: fixed.asset,
  join: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};
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
  ['a partial handed only what is fixed', "{{#each items}}<p>{{> mark name='check' big=true}} x</p>\n  {{> mark name='a' big=false}}\n{{/each}}"],
  ['a partial handed a fixed sentence', "{{> box title=(t 'a.b') text='<u>'}}"],
  ['a partial that looks at the page', "{{> all title='a'}}"],
  ['a partial handed the page', '{{> box this}}'],
  ['white space trimmed', "a  {{~t 'a.b'~}}  b\n  {{#if shown}}\n  x\n  {{/if}}\n"],
])('shows %s as it would be shown without', (_case, text) => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  handlebars.registerPartial(partials);
  expect(handlebars.compile(readView(text, fixed), { preventIndent: true })(context)).toBe(handlebars.compile(text, { preventIndent: true })(context));
});

it('leaves nothing to ask for on a page', () => {
  const program = readView("{{t 'a.b'}} {{> box title=(t 'c')}} {{asset 'x'}}", fixed);
  expect(JSON.stringify(program)).not.toMatch(/"original":"(t|asset|box)"/);
});
