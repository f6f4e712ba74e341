/**
 * So many go together at the most: a longer statement saves no more. Statements say so as their LIMIT, because PostgreSQL takes
 * JSON for a hundred rows, and then rather reads a whole table of some thousand than looks up each.
 */
export const mostTogether = 16;

/** So many statements of one kind are under way at a time, half of what a pool has: while one waits for the disk or a lock, others pass. */
const lanes = 4;

interface Waiting<Input, Output> {
  input: Input;
  key: string;
  resolve: (output: Output) => void;
  reject: (error: unknown) => void;
}

/**
 * Does for all who want it at the same moment, with one statement, what each would need a statement for. Nobody waits for
 * others to come: who finds a lane free goes at once, and who comes while all lanes are taken goes with all who came meanwhile.
 *
 * `work` gets inputs of which no two have the same key, nor one that is still under way, and returns their outputs in the
 * same order. If it fails for several, it is done for each alone, and each has its own error. So to do it twice has to be as good as once.
 */
export class Together<Input, Output> {
  private waiting: Waiting<Input, Output>[] = [];
  private readonly underWay = new Set<string>();
  private taken = 0;
  private isCalled = false;

  constructor(
    private readonly work: (inputs: readonly Input[]) => Promise<readonly Output[]>,
    private readonly keyOf: (input: Input) => string,
  ) {}

  do(input: Input): Promise<Output> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, key: this.keyOf(input), resolve, reject });
      this.call();
    });
  }

  // Requests that the network handed over together are all here once their turn of the event loop is over.
  private call(): void {
    if (this.isCalled) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      this.fillLanes();
    });
  }

  private fillLanes(): void {
    while (this.taken < lanes) {
      const going = this.next();
      if (going.length === 0) return;
      void this.carryOut(going);
    }
  }

  private next(): Waiting<Input, Output>[] {
    const going: Waiting<Input, Output>[] = [];
    this.waiting = this.waiting.filter((one) => {
      if (going.length === mostTogether || this.underWay.has(one.key)) return true;
      this.underWay.add(one.key);
      going.push(one);
      return false;
    });
    return going;
  }

  private async carryOut(going: readonly Waiting<Input, Output>[]): Promise<void> {
    this.taken += 1;
    await this.settle(going);
    this.taken -= 1;
    for (const { key } of going) this.underWay.delete(key);
    this.call();
  }

  private async settle(going: readonly Waiting<Input, Output>[]): Promise<void> {
    try {
      const outputs = await this.work(going.map(({ input }) => input));
      for (const [index, { resolve }] of going.entries()) resolve(outputs[index]!);
    } catch (error) {
      if (going.length === 1) going[0]!.reject(error);
      else await Promise.all(going.map((one) => this.settle([one])));
    }
  }
}
