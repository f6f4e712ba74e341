import { atomsOf, pieceCount } from './atoms.js';
import { isWithin, type People } from './people.js';

const below = (from: number, end: number): People => ({ hours: { from, below: end } });

it('cuts numbers wherever somebody cut them', () => {
  expect(atomsOf([below(0, 20), below(20, 40), below(0, 25), below(25, 40)])!.map(({ people }) => people)).toEqual([below(0, 20), below(20, 25), below(25, 40)]);
});

it('keeps together whom nobody tells apart', () => {
  const groups: People[] = [{ country: { values: ['FI', 'TR'] } }, { country: { values: ['ES'] } }];
  expect(atomsOf(groups)).toHaveLength(2);
});

it('knows that there may be people whom nobody named', () => {
  expect(atomsOf([{ country: { values: ['FI'] } }, {}])).toHaveLength(2);
});

it('puts every group together exactly', () => {
  const groups: People[] = [{}, { sex: { values: ['F'] } }, { ...below(0, 20), sex: { values: ['F'] } }, below(10, 30)];
  const atoms = atomsOf(groups)!;
  const members = atoms.map(({ people }) => groups.map((group) => Number(isWithin(people, group))).join(''));
  expect(atoms.map(({ isIn }) => isIn)).toEqual(members);
  expect(new Set(members).size).toBe(atoms.length);
  expect(atoms.length).toBe(6);
});

it('gives up where there are too many pieces', () => {
  expect(atomsOf([below(0, 20), below(20, 40)], [], 3)).toBeNull();
});

it('looks at no pieces of what all groups ask for alike', () => {
  const answered: People = { answered: { from: 0, below: 9 }, wave: { values: ['before'] } };
  const groups: People[] = [{ ...answered, ...below(0, 20) }, { ...answered, ...below(20, 40) }];
  expect(pieceCount(groups)).toBe(4);
  expect(atomsOf(groups)).toHaveLength(2);
});

it('knows no people who cannot be', () => {
  const groups: People[] = [{ round: { values: ['autumn'] } }, { organisation: { values: ['zarif'] } }];
  const implied = [{ variable: 'round', follows: ['organisation'], of: new Map([['autumn', { organisation: ['zarif'] }], ['spring', { organisation: ['other'] }]]) }];
  expect(atomsOf(groups)).toHaveLength(3);
  expect(atomsOf(groups, implied)).toHaveLength(2);
  expect(atomsOf([...groups, { round: { values: ['spring'] } }], implied)).toHaveLength(3);
});
