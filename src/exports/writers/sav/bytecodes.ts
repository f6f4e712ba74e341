import { GrowingBuffer } from '../growing-buffer.js';

const bias = 100;
const code = { literal: 253, spaces: 254, systemMissing: 255 };

/** The data of a system file in bytecodes: a code for each place of eight bytes, eight codes together, then what they cannot say. */
export class Bytecodes {
  private readonly written = new GrowingBuffer();
  private readonly codes = Buffer.alloc(8);
  private readonly literals = Buffer.alloc(64);
  private codeCount = 0;
  private literalLength = 0;

  number(value: number | null): void {
    if (value === null) return this.add(code.systemMissing);
    if (Number.isInteger(value) && value >= 1 - bias && value <= 251 - bias && !Object.is(value, -0)) return this.add(value + bias);
    this.literals.writeDoubleLE(value, this.literalLength);
    this.addLiteral();
  }

  /** Bytes of a string, with spaces behind them up to so many places. */
  string(bytes: Buffer, places: number): void {
    for (let at = 0; at < places * 8; at += 8) {
      if (at >= bytes.length) {
        this.add(code.spaces);
        continue;
      }
      this.literals.fill(' ', this.literalLength, this.literalLength + 8);
      bytes.copy(this.literals, this.literalLength, at, at + 8);
      this.addLiteral();
    }
  }

  /** All whole groups of codes since the last time. */
  take(): Buffer {
    return this.written.take();
  }

  /** The rest, the last group filled up. */
  end(): Buffer {
    if (this.codeCount > 0) this.flush();
    return this.take();
  }

  private add(value: number): void {
    this.codes[this.codeCount] = value;
    this.codeCount += 1;
    if (this.codeCount === 8) this.flush();
  }

  private addLiteral(): void {
    this.literalLength += 8;
    this.add(code.literal);
  }

  private flush(): void {
    const at = this.written.room(8 + this.literalLength);
    const { target } = this.written;
    this.codes.copy(target, at);
    this.literals.copy(target, at + 8, 0, this.literalLength);
    this.codes.fill(0);
    this.codeCount = 0;
    this.literalLength = 0;
  }
}
