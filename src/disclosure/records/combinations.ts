/**
 * Different combinations of texts, one text in each place, and how many have each. A hundred thousand combinations of twenty are
 * kept as numbers in few arrays: as texts they would take the memory of many pages, and seconds to compare.
 */
export class Combinations {
  private readonly codes: readonly Map<string, number>[];
  private told = new Int32Array(1024);
  // By combination: the sum over its places. So one place can be left out of it without looking at the others.
  private readonly hashes: number[] = [];
  private readonly sizes: number[] = [];
  private readonly firsts = new Firsts((row) => this.hashes[row]!, (one, other) => this.areAlike(one, other, -1));

  /** @param width how many texts a combination has */
  constructor(private readonly width: number) {
    this.codes = Array.from({ length: width }, () => new Map<string, number>());
  }

  get count(): number {
    return this.sizes.length;
  }

  /** The number of a combination; one that is new gets the next, and nobody has it yet. */
  numberOf(texts: readonly string[]): number {
    const next = this.count;
    this.write(next, texts);
    const number = this.firsts.of(next);
    if (number === next) this.sizes.push(0);
    return number;
  }

  /** Says that so many more have the combination with this number. */
  add(number: number, people: number): void {
    this.sizes[number]! += people;
  }

  /** How many have each combination. */
  all(): readonly number[] {
    return this.sizes;
  }

  /** How many have each of the combinations that are left when one place is not told. */
  allWithout(place: number): number[] {
    const firsts = new Firsts((row) => (this.hashes[row]! - this.hashOf(row, place)) | 0, (one, other) => this.areAlike(one, other, place), this.count);
    const sizes = new Int32Array(this.count);
    for (let row = 0; row < this.count; row += 1) sizes[firsts.of(row)]! += this.sizes[row]!;
    return Array.from(sizes.filter((size) => size > 0));
  }

  private write(row: number, texts: readonly string[]): void {
    if ((row + 1) * this.width > this.told.length) {
      const room = new Int32Array(this.told.length * 2 + this.width);
      room.set(this.told);
      this.told = room;
    }
    let hash = 0;
    for (let place = 0; place < this.width; place += 1) {
      this.told[row * this.width + place] = codeOf(this.codes[place]!, texts[place]!);
      hash = (hash + this.hashOf(row, place)) | 0;
    }
    this.hashes[row] = hash;
  }

  private hashOf(row: number, place: number): number {
    return scattered(this.told[row * this.width + place]! * 64 + place);
  }

  private areAlike(one: number, other: number, without: number): boolean {
    for (let place = 0; place < this.width; place += 1) if (place !== without && this.told[one * this.width + place] !== this.told[other * this.width + place]) return false;
    return true;
  }
}

/** Finds of rows that are alike the one that came first: a table of places, of which half are empty at least. It grows where more come than were expected. */
class Firsts {
  // The row plus one, so that 0 is an empty place.
  private places: Int32Array;
  private count = 0;

  constructor(
    private readonly hashOf: (row: number) => number,
    private readonly areAlike: (one: number, other: number) => boolean,
    expected = 512,
  ) {
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 2)));
  }

  of(row: number): number {
    if ((this.count + 1) * 2 > this.places.length) this.grow();
    const place = this.placeOf(row);
    const first = this.places[place]!;
    if (first > 0) return first - 1;
    this.places[place] = row + 1;
    this.count += 1;
    return row;
  }

  private placeOf(row: number): number {
    const last = this.places.length - 1;
    let place = scattered(this.hashOf(row)) & last;
    while (this.places[place] !== 0 && !this.areAlike(this.places[place]! - 1, row)) place = (place + 1) & last;
    return place;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Int32Array(before.length * 2);
    for (const entry of before) if (entry > 0) this.places[this.placeOf(entry - 1)] = entry;
  }
}

function codeOf(codes: Map<string, number>, text: string): number {
  const code = codes.get(text) ?? codes.size;
  codes.set(text, code);
  return code;
}

/** Spreads numbers that lie close together over all numbers of 32 bits (the last steps of MurmurHash3). */
function scattered(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
