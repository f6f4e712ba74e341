import { factDimension, type Dimension } from './dimension.js';
import { unknownIn } from './unknown-in.js';

const country: Dimension = { id: 'answer.country', of: { question: 'country', text: { en: 'Where?' } }, values: [{ id: 'fi', label: null }, { id: 'tr', label: null }, { id: '', label: null }] };
const survey = { dimensions: [factDimension('language', ['fi', 'en']), country], waves: [{ wave: 'before', count: 9, last: new Date(0) }, { wave: 'after', count: 9, last: new Date(0) }] };
const own = { by: ['language', 'answer.country'], crosshair: ['mean'] };

it.each([
  [{}],
  [{ 'answer.country': ['fi', '-'], language: 'fi', wave: 'after', by: 'language', crosshair: 'mean', as: '1' }],
  [{ round: '-' }],
])('knows all of %j', (query) => {
  expect(unknownIn(query, survey, own)).toBeNull();
});

it.each([
  [{ 'answer.country': 'FI' }, { name: 'answer.country', value: 'FI' }],
  [{ 'answer.country': ['fi', 'Turkey'] }, { name: 'answer.country', value: 'Turkey' }],
  [{ language: '' }, { name: 'language', value: '' }],
  [{ wave: 'later' }, { name: 'wave', value: 'later' }],
  [{ wave: '' }, { name: 'wave', value: '' }],
  [{ round: 'autumn' }, { name: 'round', value: 'autumn' }],
  [{ by: 'answer.town' }, { name: 'by', value: 'answer.town' }],
  [{ wave: ['before', 'after'] }, { name: 'wave', isTwice: true }],
  [{ by: ['language', 'answer.country'] }, { name: 'by', isTwice: true }],
])('does not know %j', (query, unknown) => {
  expect(unknownIn(query, survey, own)).toEqual(unknown);
});

it('tells what can be asked for in the place of a name that there is not', () => {
  expect(unknownIn({ country: 'fi' }, survey, { ...own, 'target.language.fi': null })).toEqual({ name: 'country', known: ['language', 'way', 'wave', 'round', 'organisation', 'place', 'about', 'answer.country', 'as', 'by', 'crosshair'] });
});

it('takes any time while nobody has answered: of nobody there are no figures anyhow', () => {
  expect(unknownIn({ wave: 'before' }, { ...survey, waves: [] }, own)).toBeNull();
});
