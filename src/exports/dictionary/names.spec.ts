import { Names } from './names.js';

test.each([
  ['business-name', '', 'business_name'],
  ['needs.literacy', '_imp', 'needs_literacy_imp'],
  ['if', '', 'q_if'],
  ['with', '', 'q_with'],
  ['str5', '', 'q_str5'],
  ['_n', '', 'q_n'],
  ['2nd', '', 'q_2nd'],
  ['x'.repeat(32), '', 'x'.repeat(32)],
])('%s%s becomes %s', (id, ending, name) => {
  expect(new Names().claim(id, ending)).toBe(name);
});

it('cuts long names to 32 characters, keeps their endings, and tells them apart', () => {
  const names = new Names();
  const ids = ['coping-with-uncertainty-ambiguity-and-risk', 'coping-with-uncertainty-ambiguity-and-more'];
  const claimed = ids.flatMap((id) => [names.claim(`needs.${id}`, '_imp'), names.claim(`needs.${id}`, '_abl')]);
  expect(claimed.map((name) => name.length)).toEqual([32, 32, 32, 32]);
  expect(new Set(claimed).size).toBe(4);
  expect(claimed[0]).toMatch(/^needs_coping_with_uncer_[0-9a-f]{4}_imp$/);
});

it('numbers the later of two ids that look the same', () => {
  const names = new Names();
  expect(['a-b', 'a.b', 'a-b'].map((id) => names.claim(id))).toEqual(['a_b', 'a_b_2', 'a_b_3']);
  expect(['y'.repeat(32), 'y'.repeat(32)].map((id) => names.claim(id))).toEqual(['y'.repeat(32), `${'y'.repeat(30)}_2`]);
});

it('gives only names that SPSS, Stata and R take, whatever comes', () => {
  const names = new Names();
  const ids = ['a', 'A', 'a-', '-', 'ž', 'to', 'TO', 'or.', '9.9', 'a'.repeat(500), '_all', 'long', 'n', '_', 'true'];
  const claimed = ids.map((id) => names.claim(id));
  expect(claimed.filter((name) => !/^[a-z][a-z0-9_]{0,31}$/.test(name))).toEqual([]);
  expect(new Set(claimed).size).toBe(ids.length);
});
