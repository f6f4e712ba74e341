import type { People } from './people.js';
import { weighable } from './weighable.js';

const by = (name: string, variable: string, values = 4) => ({ name, counts: Array.from({ length: values }, (_, at) => ({ people: { [variable]: { values: [`${at}`] } } as People, count: 10 })) });

it('weighs all together while that is little', () => {
  const earlier = [by('one', 'country'), by('two', 'stage')];
  expect(weighable(by('planned', 'country'), earlier)).toEqual({ together: earlier, apart: [] });
});

it('keeps the nearest together and the rest apart, and forgets none', () => {
  const earlier = [by('near', 'country', 30), ...Array.from({ length: 6 }, (_, at) => by(`far ${at}`, `other ${at}`, 20))];
  const { together, apart } = weighable(by('planned', 'country', 30), earlier);
  expect(together.map(({ name }) => name)).toContain('near');
  expect(apart.length).toBeGreaterThan(0);
  expect(together.length + apart.length).toBe(earlier.length);
});
