import { checkSvg } from '../files/svg.js';
import { numberIn } from '../language/formats.js';
import { divergingBars } from './diverging-bars.js';
import { dumbbells } from './dumbbells.js';
import { fallingSteps } from './falling-steps.js';
import { intervalBars } from './interval-bars.js';
import { quadrantMap, type MapDot } from './quadrant-map.js';
import { sheetWidth } from './sheet.js';
import { widthOf } from './words-in-lines.js';

const hostile = '<script>"Prices" & \'costs\'</script> that every one of us has to set for all that she makes and sells';

const dot = (over: Partial<MapDot> = {}): MapDot => ({ label: '1', name: hostile, across: 2, up: 3.5, acrossInterval: [1.8, 2.2], upInterval: [3.3, 3.7], field: 'lowHigh', ...over });

const charts: Record<string, (language: string) => string> = {
  'quadrant map': (language) => quadrantMap({
    ...head(language),
    dots: [dot(), dot({ label: '2', name: 'Hiring', across: 3, up: 2.5, field: 'highLow', upInterval: null })],
    crosshair: { across: 2.5, up: 3 },
    across: 'Ability',
    up: 'Importance',
    fields: { lowHigh: 'Concentrate here', highHigh: 'Keep up', lowLow: 'Low priority', highLow: 'Possible overkill' },
  }),
  'interval bars': (language) => intervalBars({ ...head(language), span: [0, 1], rows: [{ name: hostile, words: '31 %', value: 0.31, interval: [0.26, 0.37] }] }),
  'diverging bars': (language) => divergingBars({
    ...head(language), reach: 100, below: 'Able', above: 'Need', rows: [{ name: hostile, words: '60', value: 60, interval: [40, 80] }, { name: 'Hiring', words: '−20', value: -20, interval: null }],
  }),
  dumbbells: (language) => dumbbells({ ...head(language), span: [1, 4], first: 'Before', second: 'After', rows: [{ name: hostile, words: '2 → 3', ends: [2, 3] }] }),
  'falling steps': (language) => fallingSteps({ ...head(language), axis: 'Page', most: 20, stages: [{ mark: '1', value: 20 }, { mark: '2', value: 14 }, { mark: '3', value: null }, { mark: '4', value: 12 }] }),
};

function head(language: string): { id: string; title: string; description: string; language: string; write: (value: number) => string } {
  return { id: 'c', title: hostile, description: 'The gist', language, write: (value) => numberIn(language, value) };
}

it('leaves room between the numbers of falling steps', () => {
  for (let pages = 2; pages < 40; pages += 1) {
    const svg = fallingSteps({ ...head('en'), axis: 'Page', most: 99_999, stages: Array.from({ length: pages }, (_, at) => ({ mark: String(at), value: 99_999 - at })) });
    const middles = [...svg.matchAll(/<text class="value"[^>]* x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(middles.length).toBeGreaterThan(0);
    for (const [at, middle] of middles.slice(1).entries()) expect(middle - middles[at]!).toBeGreaterThanOrEqual(widthOf('99,999') + 9);
  }
});

function places(svg: string, pattern: RegExp): number[] {
  return [...svg.matchAll(pattern)].map(([, place]) => Number(place));
}

describe.each(Object.entries(charts))('%s', (_name, drawn) => {
  const [english, arabic] = [drawn('en'), drawn('ar')];

  it('only draws, whatever the names are, and brings no style of its own', () => {
    for (const drawing of english.match(/<svg.*?<\/svg>/gs)!) expect(checkSvg(drawing).problems).toEqual([]);
    expect(english).not.toMatch(/style=|<script|NaN|undefined/);
  });

  it('says what it is to whoever does not see it', () => {
    expect(english).toContain('role="img"');
    expect(english).toMatch(/aria-labelledby="c-title" aria-describedby="c-description"[^>]*>(?:<svg[^>]*>)?<title id="c-title">&#60;script.*<\/title><desc id="c-description">The gist<\/desc>/);
  });

  it('is mirrored in Arabic, words and lines', () => {
    expect(arabic).toContain('direction="rtl"');
    const texts = /<text [^>]*x="([\d.]+)"/g;
    expect(places(arabic, texts).map((x) => sheetWidth - x)).toEqual(places(english, texts).map((x) => expect.closeTo(x, 1)));
    const lines = /<path class="(?:axis|whisker|between|step-edge|crosshair|reach|zero)" d="M(-?[\d.]+)/g;
    expect(places(arabic, lines)).toHaveLength(places(english, lines).length);
    expect(places(arabic, lines).map((x) => sheetWidth - x)).toEqual(places(english, lines).map((x) => expect.closeTo(x, 1)));
  });

  it('stays on its sheet', () => {
    for (const x of places(english, /<(?:text|rect) [^>]*x="(-?[\d.]+)"/g)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(sheetWidth);
    }
  });
});

it('draws each row on its own, so that paper cuts none in two, the first with what heads the chart and the last with its axis', () => {
  const rows = ['One', 'Two', 'Three'].map((name) => ({ name, words: '2', value: 2, interval: null }));
  const bars = divergingBars({ ...head('en'), reach: 4, below: 'Able', above: 'Need', rows });
  const drawings = [...bars.matchAll(/<svg viewBox="0 (\d+) 360 (\d+)"[^>]*>(.*?)<\/svg>/g)];
  expect(drawings.map(([, from, height]) => Number(from) + Number(height)).slice(0, -1)).toEqual(drawings.slice(1).map(([, from]) => Number(from)));
  expect(drawings.map(([, , , drawn]) => [...drawn!.matchAll(/>(Able|One|Two|Three|4)</g)].map(([, words]) => words))).toEqual([['Able', 'One'], ['Two'], ['Three', '4']]);
  expect(bars).toMatch(/^<div class="chart chart--bars" role="img" aria-labelledby="c-title" aria-describedby="c-description">/);
  expect(bars.match(/<title/g)).toHaveLength(1);
});

it('draws nothing where a value may not be shown, and says why instead', () => {
  const svg = intervalBars({ ...head('en'), span: [0, 1], rows: [{ name: 'Hiring', words: 'Too few people', value: null, interval: [0.1, 0.2] }] });
  expect(svg).toContain('Too few people');
  expect(svg).not.toMatch(/class="(bar|whisker)"/);
  const steps = charts['falling steps']!('en');
  expect(places(steps, /class="step-area" x="([\d.]+)"/g)).toEqual([0, 90, 270]);
});

it('tells fields and sides apart by shape', () => {
  const svg = charts['quadrant map']!('en');
  expect(svg).toMatch(/mark--triangle.*mark--open/s);
  expect(charts['diverging bars']!('en')).toMatch(/class="bar".*class="bar bar--open"/s);
});

it('says a bar as long as its value', () => {
  const svg = intervalBars({ ...head('en'), span: [0, 1], rows: [0.25, 0.5, 1].map((value) => ({ name: 'x', words: 'y', value, interval: null })) });
  const widths = places(svg, /class="bar" [^>]*width="([\d.]+)"/g);
  expect(widths.map((width) => width / widths[2]!)).toEqual([0.25, 0.5, 1]);
});

it('says of a name in another language which one it is', () => {
  const name = { text: 'Prices and costs', language: 'en', direction: 'ltr', foreign: true } as const;
  const chart = (language: string, foreign: boolean) => intervalBars({ ...head(language), span: [0, 1], rows: [{ name: { ...name, foreign }, words: '31 %', value: 0.31, interval: null }] });
  expect(chart('ar', true)).toMatch(/<text class="name"[^>]* lang="en">\u2068Prices and costs\u2069<\/text>/);
  expect(chart('en', false)).not.toContain('lang=');
});

it('marks each name of a row of two languages, also where the line ends in one, and in what the chart is called', () => {
  const english = (text: string) => ({ text, language: 'en', direction: 'ltr', foreign: true }) as const;
  const name = ['السعر · ', english('Somewhere that takes a name which is longer than one line of a chart'), ' (1)'];
  const svg = intervalBars({ ...head('ar'), title: ['البلد: ', english('Country')], span: [0, 1], rows: [{ name, words: '31 %', value: 0.31, interval: null }] });
  expect(svg).toContain('<title id="c-title">البلد: <span lang="en">Country</span></title>');
  const lines = [...svg.matchAll(/<text class="name"[^>]*>(.*?)<\/text>/g)].map(([, line]) => line!.replace(/[\u2068\u2069]/g, ''));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/^السعر · <tspan lang="en">Somewhere[^<]+<\/tspan>$/);
  expect(lines.at(-1)).toMatch(/^<tspan lang="en">[^<]+chart<\/tspan> \(1\)$/);
  expect(lines.join(' ').replace(/<[^>]+>/g, '')).toBe(name.map((one) => (typeof one === 'string' ? one : one.text)).join(''));
});
