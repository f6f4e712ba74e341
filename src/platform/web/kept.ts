import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';

/**
 * What is made once and sent many times, up to so many signs; the least used goes first. Whoever keeps something under a
 * key says that the same key always makes the same: with `check` it is made each time and compared, so that a key that
 * leaves something out is found by every test.
 */
export class Kept<Value extends object | string> {
  private readonly values: LRUCache<string, { value: Value }>;

  constructor(
    private readonly check: boolean,
    memory: number,
    lengthOf: (value: Value) => number,
  ) {
    this.values = new LRUCache({ maxSize: memory, sizeCalculation: ({ value }, key) => lengthOf(value) + key.length });
  }

  /** @throws when it is checked, and the key made something else before */
  get(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    if (known && !this.check) return known.value;
    const value = make();
    if (known && !isDeepStrictEqual(known.value, value)) throw new Error(`What is kept as “${key}” is not the same each time: the key leaves something out`);
    this.values.set(key, { value });
    return value;
  }
}
