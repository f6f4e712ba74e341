import { notesTogether } from './notes-together.js';

it.each<[string, string, string, string, string]>([
  ['nobody else wrote', 'a', 'a', 'a\nb', 'a\nb'],
  ['nobody else wrote, and she took all away', 'a', 'a', '', ''],
  ['both wrote below', 'a', 'a\nb', 'a\nc', 'a\nb\nc'],
  ['both began', '', 'b', 'c', 'b\nc'],
  ['both wrote the same', 'a', 'a\nb', 'a\nb', 'a\nb'],
  ['both changed one line', 'flour', 'flour 2 kg', 'flour 3 kg', 'flour 2 kg\nflour 3 kg'],
  ['the other took all away', 'a', '', 'a\nb', 'b'],
  ['this one took all away', 'a', 'a\nb', '', 'a\nb'],
  ['it was kept already, and only its answer was lost', 'a', 'a\nb', 'a\nb', 'a\nb'],
])('%s', (_case, before, stored, sent, together) => {
  expect(notesTogether(before, stored, sent)).toBe(together);
});

it('loses no line that either place added, and repeats none however often it is sent', () => {
  const texts = ['', 'a', 'b', 'a\nb', 'b\na', 'c\na', 'a\n\nc'];
  for (const before of texts) {
    for (const stored of texts) {
      for (const sent of texts) {
        const together = notesTogether(before, stored, sent);
        const lines = together.split('\n');
        const added = [stored, sent].flatMap((text) => text.split('\n')).filter((line) => line && !before.split('\n').includes(line));
        if (stored !== before) expect(lines).toEqual(expect.arrayContaining(added));
        if (stored !== before) expect(notesTogether(before, together, sent)).toBe(together === before ? sent : together);
      }
    }
  }
});
