import { Together } from './together.js';

/** Work that ends when it is told to, with what it was asked for each time. */
function heldWork() {
  const asked: string[][] = [];
  const ends: (() => void)[] = [];
  const work = async (inputs: readonly string[]) => {
    asked.push([...inputs]);
    await new Promise<void>((resolve) => ends.push(resolve));
    return inputs.map((input) => `${input}!`);
  };
  const endNext = async () => {
    ends.shift()!();
    await turn();
  };
  return { asked, work, endNext };
}

const turn = () => new Promise((resolve) => setImmediate(resolve)).then(() => new Promise((resolve) => setImmediate(resolve)));

const itself = (input: string) => input;

it('is done at once and alone where nothing else is under way', async () => {
  const { asked, work, endNext } = heldWork();
  const first = new Together(work, itself).do('a');
  await turn();
  expect(asked).toEqual([['a']]);
  await endNext();
  expect(await first).toBe('a!');
});

it('takes along all who came while four were under way', async () => {
  const { asked, work, endNext } = heldWork();
  const together = new Together(work, itself);
  const outputs: Promise<string>[] = [];
  for (const input of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    outputs.push(together.do(input));
    await turn();
  }
  expect(asked).toEqual([['a'], ['b'], ['c'], ['d']]);
  await endNext();
  expect(asked).toEqual([['a'], ['b'], ['c'], ['d'], ['e', 'f', 'g']]);
  for (let end = 0; end < 4; end += 1) await endNext();
  expect(await Promise.all(outputs)).toEqual(['a!', 'b!', 'c!', 'd!', 'e!', 'f!', 'g!']);
});

it('never has two of one key under way, and keeps no other waiting for them', async () => {
  const { asked, work, endNext } = heldWork();
  const together = new Together(work, (input) => input[0]!);
  const outputs = Promise.all(['a1', 'a2', 'a3', 'b1'].map((input) => together.do(input)));
  await turn();
  expect(asked).toEqual([['a1', 'b1']]);
  await endNext();
  await endNext();
  await endNext();
  expect(asked).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
  expect(await outputs).toEqual(['a1!', 'a2!', 'a3!', 'b1!']);
});

it('does it for each alone where it fails for several, and each has its own error', async () => {
  const asked: string[] = [];
  const work = async (inputs: readonly string[]) => {
    asked.push(inputs.join());
    if (inputs.some((input) => input.startsWith('bad'))) throw new Error(inputs.join());
    return inputs.map((input) => `${input}!`);
  };
  const together = new Together(work, itself);
  const outputs = await Promise.allSettled(['a', 'bad1', 'b', 'bad2'].map((input) => together.do(input)));
  expect(asked).toEqual(['a,bad1,b,bad2', 'a', 'bad1', 'b', 'bad2']);
  expect(outputs.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual(['a!', 'bad1', 'b!', 'bad2']);
  expect(await together.do('c')).toBe('c!');
});

it('gives everybody her own, in four lanes of at most sixteen, however they come', async () => {
  const seen = { lanes: 0, mostLanes: 0, mostInputs: 0 };
  const work = async (inputs: readonly number[]) => {
    seen.lanes += 1;
    seen.mostLanes = Math.max(seen.mostLanes, seen.lanes);
    seen.mostInputs = Math.max(seen.mostInputs, inputs.length);
    await turn();
    seen.lanes -= 1;
    return inputs.map((input) => input * input);
  };
  const together = new Together(work, (input: number) => String(input % 83));
  const outputs: Promise<number>[] = [];
  for (let input = 0; input < 300; input += 1) {
    outputs.push(together.do(input));
    if (input % 97 === 0) await turn();
  }
  expect(await Promise.all(outputs)).toEqual(Array.from({ length: 300 }, (_, input) => input * input));
  expect(seen).toEqual({ lanes: 0, mostLanes: 4, mostInputs: 16 });
});
