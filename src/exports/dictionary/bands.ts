/** Into what the answers to a number are put where it is told less exactly. */
export interface Bands {
  /** A whole number. Each band begins at a multiple of it. */
  readonly width: number;
  /** What can be answered in any version. */
  readonly least: number;
  readonly most: number;
}

/** Beyond this a survey gives no limits that say how wide a band should be. */
const farthest = 1e9;

/** A column has about so many bands at most. */
const mostBands = 20;

/** So many labels help nobody: a number of which later versions allow far more has none. */
const mostLabels = 100;

/**
 * The bands of a number: 1, 2 or 5 times a power of ten wide, so that there are about twenty over what can be answered. Of somebody's age
 * from 15 to 99 they are five years. Null where the survey gives no limits, or so narrow ones that bands would tell nearly the same.
 */
export function bandsOf(least: number, most: number, decimals: number): Bands | null {
  if (least < -farthest || most > farthest) return null;
  const width = roundUp(Math.max((most - least) / mostBands, decimals === 0 ? 2 : 1));
  return most - least < width ? null : { width, least, most };
}

/** The same bands where another version allows more. */
export function widened({ width, least, most }: Bands, other: { least: number; most: number }): Bands {
  return { width, least: Math.min(least, other.least), most: Math.max(most, other.most) };
}

/** The least number of the band in which a number lies. */
export function bandOf(number: number, { width }: Pick<Bands, 'width'>): number {
  return Math.floor(number / width) * width;
}

/** The bands with what can be answered in them, such as 20–24. */
export function bandsIn(bands: Bands, decimals: number): { from: number; label: string }[] {
  const { width, least, most } = bands;
  const first = bandOf(least, bands);
  const count = (bandOf(most, bands) - first) / width + 1;
  if (count > mostLabels) return [];
  const step = 10 ** -decimals;
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * width;
    const [low, high] = [Math.max(from, least), Math.min(from + width - step, most)].map((number) => String(Number(number.toFixed(decimals))));
    return { from, label: low === high ? low! : `${low}–${high}` };
  });
}

function roundUp(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= number * (1 - 1e-9))!;
}
