import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

it.each([
  ['/health', []],
  ['/ready', [expect.any(String)]],
])('%s does not ask who is signed in on a browser', async (path, statements) => {
  const ada = await test.as(test.cast.ada);
  expect(await queriesOf(async () => expect((await ada.get(path)).status).toBe(200))).toEqual(statements);
});
