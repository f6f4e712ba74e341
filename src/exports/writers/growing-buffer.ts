/** Bytes that grow while something is written, taken in pieces. */
export class GrowingBuffer {
  private bytes: Buffer;
  private length = 0;

  constructor(size = 262_144) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  /** Makes room for so many more bytes; their place in `target`. */
  room(size: number): number {
    if (this.length + size > this.bytes.length) this.grow(size);
    const at = this.length;
    this.length += size;
    return at;
  }

  /** Where room was made. Ask again after each call of `room`: the bytes may have moved. */
  get target(): Buffer {
    return this.bytes;
  }

  /** All that was written since it was last taken. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  private grow(size: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
