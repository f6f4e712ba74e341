import { useApp } from '../support/app.js';
import { useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

// A letter without a glyph is drawn as the same empty box whatever it is; letters with glyphs differ.
it.each([
  ['Arabic', 'مشروع', 'كلمات'],
  ['Ukrainian', 'їжак', 'ґава'],
  ['Turkish', 'ğışık', 'çöşük'],
])('draws %s letters', async (_language, one, other) => {
  const page = await visits.open();
  await page.goto('/');
  const words = [one, other, '\u{F0000}'.repeat(one.length), '\u{F0001}'.repeat(one.length)];
  const [first, second, missing, alsoMissing] = await page.evaluate<string[]>(`(${JSON.stringify(words)}).map((word) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    pen.font = '40px system-ui, sans-serif';
    pen.fillText(word, 150, 60);
    return canvas.toDataURL();
  })`);
  expect(missing).toBe(alsoMissing);
  expect(new Set([first, second, missing]).size).toBe(3);
});
