import { randomUUID } from 'node:crypto';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, type MadeResponse } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf, type Program } from '../support/program.js';
import { textIn } from '../support/words.js';

const test = useApp();
let dara: Browser;
let program: Program;
let surveys = 0;

beforeAll(async () => {
  dara = await test.as(test.cast.dara);
  program = await programOf(test, test.cast.dara, 'analysis:read');
});

/** What a woman said before, after and in the middle; null where she did not answer. */
type Woman = readonly [before: MadeResponse | null, after: MadeResponse | null, middle?: MadeResponse | null];

const fi = women(21, 'fi');
const sk = women(18, 'sk');
const [[before, after]] = women(1, 'fi') as [[MadeResponse, MadeResponse]];

/** Whoever saw both pages of a pair could subtract one from the other, and one woman would be left over. */
const attacks: [string, readonly Woman[], string, string][] = [
  ['everybody before, and who answered twice', [...fi, [before, null]], 'needs?wave=before', 'change'],
  ['everybody after, and who answered twice', [...fi, [null, after]], 'needs?wave=after', 'change'],
  ['a part before, and those of it who answered twice', [...fi, ...sk, [before, null]], 'needs?wave=before&answer.country=fi', 'change?answer.country=fi'],
  ['a part after, and those of it who answered twice', [...fi, ...sk, [null, after]], 'needs?wave=after&answer.country=fi', 'change?answer.country=fi'],
  ['groups after, and those of one who answered twice', [...fi, ...sk, [null, after]], 'needs?wave=after&by=answer.country', 'change?answer.country=fi'],
  ['a part before, and those of it who answered twice, the last time first', [...fi, ...sk, [before, null]], 'needs?wave=before&answer.country=fi', 'change?from=after&to=before&answer.country=fi'],
  ['groups that add up to everybody, and a part of everybody', [...fi, ...sk, ...speaking('tr', women(1, 'fi'))], 'needs?wave=before&by=answer.country', 'needs?wave=before&language=en'],
  ['groups that add up to everybody, and other groups that leave one over', [...fi, ...sk, ...speaking('tr', women(1, 'fi'))], 'needs?wave=before&by=answer.country', 'needs?wave=before&by=language&language=en'],
  ['needs of everybody, and how far answers in one language go together', [...rating(fi), ...speaking('tr', rating(women(1, 'fi')))], 'needs?wave=before', 'reliability?wave=before&language=en'],
  ['needs of those who rated it, and how far the answers of a part of them go together', [...rating(fi), ...speaking('tr', rating(women(1, 'fi'))), ...speaking('tr', silent(9))], 'needs?wave=before', 'reliability?wave=before&language=en'],
  ['who answered twice, and how far all their answers go together', [...rating(fi), [rating(women(1, 'fi'))[0]![0], null]], 'reliability?wave=before', 'change'],
  ['who answered twice, and a part of them the last time first', [...women(24, 'fi'), ...women(1, 'sk')], 'change', 'change?from=after&to=before&answer.country=fi'],
  ['heads alone, and those of a part the last time first', [...women(14, 'fi'), ...women(1, 'sk')], 'change', 'change?from=after&to=before&answer.country=fi'],
];

describe.each(attacks)('%s', (_name, answered, one, other) => {
  it('do not stand beside each other, whichever is asked for first', async () => {
    for (const [first, second] of [[one, other], [other, one]] as const) {
      const slug = await make(answered);
      expect(await isShown(slug, first)).toBe(true);
      expect(await isShown(slug, second)).toBe(false);
      expect((await program.get(`/api/v1/surveys/${slug}/${second}`)).status).toBe(409);
    }
  });

  it('do not where a program asked for the first', async () => {
    const slug = await make(answered);
    expect((await program.get(`/api/v1/surveys/${slug}/${one}`)).status).toBe(200);
    expect(await isShown(slug, other)).toBe(false);
  });
});

it('shows the change of one part beside the needs of another', async () => {
  const slug = await make([...fi, ...sk, [before, null]]);
  expect(await isShown(slug, 'needs?wave=before&answer.country=sk')).toBe(true);
  expect(await isShown(slug, 'change?answer.country=fi')).toBe(true);
});

describe('how far answers go together', () => {
  const withGap = (count: number): Woman[] => rating(women(count, 'fi')).map(([one, other]) => [one && { ...one, creativity: null }, other]);

  it.each(['ability', 'importance'])('is left out of those who answered everything where too few left something out: %s', async (scale) => {
    const slug = await make([...rating(fi), ...withGap(1)]);
    for (const page of ['needs?wave=before', `reliability?wave=before&scale=${scale}`, 'needs?wave=before']) expect(await isShown(slug, page)).toBe(true);
    const words = textIn((await dara.get(`/analysis/${slug}/reliability?wave=before&scale=${scale}`)).text);
    expect(words).toContain('Those who answered everything × ×');
    expect(words).toContain('Work out prices × ×');
    expect(words).toContain('× stands for a number that is hidden');
    expect((await program.get(`/api/v1/surveys/${slug}/reliability?wave=before&scale=${scale}`)).body).toMatchObject({ listwise: { n: 0, alpha: null }, pairwise: { n: 22 }, items: [{ itemRest: null }, { itemRest: null }] });
  });

  it('is left out where too few left out one item, though enough left out another', async () => {
    const three = await make([...rating(fi), ...withGap(6)]);
    expect((await program.get(`/api/v1/surveys/${three}/reliability?wave=before`)).body).toMatchObject({ listwise: { n: 21 }, pairwise: { n: 27 } });
    const more = await make([...rating(fi), ...withGap(6), ...women(1, 'fi').map(([one, other]): Woman => [one && { ...one, literacy: null, creativity: [4, 2] }, other])]);
    expect((await program.get(`/api/v1/surveys/${more}/reliability?wave=before`)).body).toMatchObject({ listwise: { n: 0 }, pairwise: { n: 28 } });
  });

  it('closes no needs of the same people', async () => {
    const slug = await make([...rating(fi), ...withGap(1)]);
    for (const page of ['reliability?wave=before', 'reliability?wave=before&scale=importance', 'needs?wave=before', 'needs?wave=before&by=answer.country']) expect(await isShown(slug, page)).toBe(true);
  });
});

describe('a time between', () => {
  it('tells nothing of the first who answers in it', async () => {
    const slug = await make([...fi, ...sk]);
    const pages = ['respondents?by=wave', 'respondents?by=wave&across=answer.country', 'respondents?wave=before', 'respondents?wave=after'];
    for (const page of pages) expect((await dara.get(`/analysis/${slug}/${page}`)).text).toContain('<td class="number">39</td>');
    test.clock.pass(60);
    await makeResponses(test, [{ wave: 'middle', country: 'fi' }], slug);
    for (const page of pages) {
      const { text } = await dara.get(`/analysis/${slug}/${page}`);
      expect(text).not.toMatch(/<td class="number">(?:1|79)<\/td>/);
      expect(text).toContain('<td class="number">39</td>');
    }
    for (const page of ['needs?wave=middle', 'reliability?wave=middle', 'change?from=before&to=middle', 'content?wave=middle']) expect(await isShown(slug, page)).toBe(false);
  });

  it.each([
    ['everybody came again at the end, and all but one in the middle', 'change?from=before&to=after', 'change?from=before&to=middle'],
    ['the same, as seen from the end', 'change?from=after&to=before', 'change?from=after&to=middle'],
    ['the same, with how much it matters', 'change?from=before&to=after&part=importance', 'change?from=before&to=middle&part=importance'],
    ['a part of them', 'change?from=before&to=after&answer.country=fi', 'change?from=before&to=middle&answer.country=fi'],
    ['a part of them from either time', 'change?from=before&to=after&answer.country=fi', 'change?from=middle&to=before&answer.country=fi'],
  ])('leaves nobody over where %s', async (_name, one, other) => {
    for (const [first, second] of [[one, other], [other, one]] as const) {
      const slug = await make([...thrice(fi), ...women(1, 'fi')]);
      expect(await isShown(slug, first)).toBe(true);
      expect(await isShown(slug, second)).toBe(false);
    }
  });

  it('leaves nobody over where all of the middle came at the end, of many more who never came again', async () => {
    const slug = await make([...thrice(fi), ...women(1, 'fi'), ...women(9, 'fi').map(([one]): Woman => [one, null])]);
    expect(await isShown(slug, 'change?from=before&to=middle')).toBe(true);
    expect(await isShown(slug, 'change?from=before&to=after')).toBe(false);
  });

  it('shows what changed in either half where each has people of its own', async () => {
    const slug = await make([...thrice(fi), ...women(2, 'fi'), ...thrice(women(1, 'fi')).map(([one, , between]): Woman => [one, null, between])]);
    for (const page of ['change?from=before&to=after', 'change?from=before&to=middle']) expect(await isShown(slug, page)).toBe(true);
  });

  it('shows what changed in either half where enough came once only', async () => {
    const slug = await make([...thrice(fi), ...women(9, 'fi')]);
    for (const page of ['change?from=before&to=after', 'change?from=before&to=middle', 'change?from=middle&to=after', 'needs?wave=before', 'needs?wave=middle', 'needs?wave=after']) expect(await isShown(slug, page)).toBe(true);
  });
});

describe('weights', () => {
  it('are not given where those who are left out are too few', async () => {
    const slug = await make([...speaking('fi', fi), ...speaking('sk', women(1, 'sk'))]);
    const page = await dara.get(`/analysis/${slug}/needs?wave=before&weight=language&target.language.fi=100`);
    expect(page.text).toContain('Not weighted: a group that is weighted by has too few people.');
    expect((await program.get(`/api/v1/surveys/${slug}/needs?wave=before&weight=language&target.language.fi=100`)).body).toMatchObject({ groups: [{ competences: [{ n: 22 }] }] });
  });

  it('leave out what one of a language rated, as two ways of weighting would tell it', async () => {
    const slug = await make([...speaking('fi', fi), ...speaking('sk', women(1, 'sk')), ...speaking('sk', silent(9))]);
    const weighted = `needs?wave=before&weight=language&target.language.fi=50&target.language.sk=50`;
    expect(await isShown(slug, weighted)).toBe(false);
    expect(await isShown(slug, 'needs?wave=before')).toBe(true);
  });

  it('leave out what one of those left out rated, as everybody without weights would tell it', async () => {
    const slug = await make([...speaking('fi', fi), ...speaking('sk', women(1, 'sk')), ...speaking('sk', silent(9))]);
    expect(await isShown(slug, 'needs?wave=before&weight=language&target.language.fi=50')).toBe(false);
    expect(await isShown(slug, 'needs?wave=before')).toBe(true);
  });

  it('do not make the log forget what follows from three pages', async () => {
    const slug = await make([...speaking('fi', women(30, 'fi')), ...speaking('tr', women(24, 'tr')), ...speaking('sk', women(1, 'sk')), ...speaking('sk', silent(9))]);
    for (const page of ['needs?wave=before&weight=language&target.language.fi=50&target.language.tr=10', 'needs?wave=before']) await dara.get(`/analysis/${slug}/${page}`);
    await dara.get(`/analysis/${slug}/needs?wave=before&weight=language&target.language.fi=50`);
    expect(await isShown(slug, 'needs?wave=before&language=fi')).toBe(true);
    expect(await isShown(slug, 'needs?wave=before&language=tr')).toBe(false);
  });
});

async function isShown(slug: string, page: string): Promise<boolean> {
  const { status, text } = await dara.get(`/analysis/${slug}/${page}`);
  expect(status).toBe(200);
  return text.includes('<th scope="row">Work out prices') && !text.includes('These figures are not shown');
}

/** As many women of a country, who do not all say the same, and can do more after. */
function women(count: number, country: string): Woman[] {
  return Array.from({ length: count }, (_, at): Woman => {
    const usual = { country, creativity: null };
    return [{ ...usual, literacy: [3 + (at % 2), 1 + (at % 3)] }, { ...usual, literacy: [3 + (at % 2), at % 2 ? 2 : 3] }];
  });
}

/** The same women, who answered in a language. */
function speaking(language: string, answered: readonly Woman[]): Woman[] {
  return answered.map(([one, other]) => [one && { ...one, language }, other && { ...other, language }]);
}

/** The same women, who rated the other competence as well. */
function rating(answered: readonly Woman[]): Woman[] {
  return answered.map(([one, other], at) => [one && { ...one, creativity: [3 + (at % 2), 1 + (at % 4)] }, other && { ...other, creativity: [3 + (at % 2), 1 + (at % 4)] }]);
}

/** The same women, who answered in the middle as well. */
function thrice(answered: readonly Woman[]): Woman[] {
  return answered.map(([one, other], at) => [one, other, other && { ...other, literacy: [3 + (at % 2), 2 + (at % 2)] }]);
}

/** As many who rated nothing. */
function silent(count: number): Woman[] {
  return Array.from({ length: count }, (): Woman => [{ literacy: null, creativity: null }, null]);
}

/** A survey that they answered, by its permanent name. */
async function make(answered: readonly Woman[]): Promise<string> {
  surveys += 1;
  const slug = `beside-${surveys}`;
  await makeNeedsSurvey(test, slug);
  const ids = answered.map(() => randomUUID());
  await test.get(Database).repository(Person).insert(ids.map((id) => ({ id, name: 'Somebody', language: 'en', createdAt: test.clock.now() })));
  for (const [at, wave] of ['before', 'after', 'middle'].entries()) {
    await makeResponses(test, answered.flatMap((woman, who) => (woman[at] ? [{ ...woman[at], personId: ids[who]!, wave }] : [])), slug);
  }
  return slug;
}
