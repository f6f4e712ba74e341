import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { CalibrationService, EvidenceService, RatingsService, SelfRatingCalibration } from '../../src/profile/index.js';
import { makeCourse } from '../make/course.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

let stepId: number;

beforeAll(async () => {
  await makeRecommendable(test);
  const course = await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', teaches: { literacy: 0.2 }, steps: [{ slug: 'cotton' }] }] });
  stepId = course.modules[0]!.steps[0]!.id;
});

/** People who say that they can do everything on their own, and get two of eight answers right. */
async function overrate(count: number): Promise<void> {
  const now = test.clock.now();
  for (let one = 0; one < count; one += 1) {
    const id = uuid();
    await test.get(Database).repository(Person).insert({ id, name: 'Somebody', language: 'en', createdAt: now });
    await test.get(RatingsService).rate(id, ['literacy', 'creativity', 'people'].map((competence) => ({ competence, importance: 4, ability: 3, steps: 4 })), now);
    const answers = Array.from({ length: 8 }, (_, index) => ({ questionId: `q${index}`, competence: 'literacy', share: 1, fraction: (index + one) % 4 === 0 ? 1 : 0, guess: 0 }));
    await test.get(EvidenceService).keep({ personId: id, stepId, sitting: 'attempt 1', at: now, answers });
  }
}

const rows = () => test.get(Database).repository(SelfRatingCalibration).find();
const learn = async () => {
  await test.get(CalibrationService).learn(test.clock.now());
  test.clock.pass(601);
};

it('learns nothing of fewer than a hundred people', async () => {
  await overrate(99);
  await learn();
  expect(await rows()).toEqual([]);
  expect(await test.get(CalibrationService).of('entrecomp', test.clock.now())).toBeNull();
});

it('learns that people say too much, and reads what somebody says by that, telling her so', async () => {
  const ada = await test.as(test.cast.ada);
  await rate(test, test.cast.ada, { literacy: [4, 3], creativity: [4, 3], people: [3, 3] });
  expect(textOf(await ada.get('/results'))).not.toContain('People who answered like you');
  await overrate(1);
  await learn();
  const [row] = await rows();
  expect(row).toMatchObject({ framework: 'entrecomp', people: 100 });
  const text = textOf(await ada.get('/results'));
  expect(text).toContain('You said that you can do it on your own. People who answered like you mostly find this harder than they say. So it may be harder for you, too.');
});

it('learns anew once there are a tenth more people, or a month has passed, and not each night', async () => {
  const [first] = await rows();
  await overrate(9);
  await learn();
  expect(await rows()).toEqual([first]);
  await overrate(1);
  await learn();
  const [second] = await rows();
  expect(second).toMatchObject({ people: 110 });
  test.clock.pass(30 * 86_400);
  await learn();
  expect((await rows())[0]!.learnedAt.getTime()).toBeGreaterThan(second!.learnedAt.getTime());
});

it('forgets what it learned when too few are left', async () => {
  await test.get(Database).query("DELETE FROM person WHERE name = 'Somebody' AND id IN (SELECT id FROM person WHERE name = 'Somebody' LIMIT 20)");
  await learn();
  expect(await rows()).toEqual([]);
});
