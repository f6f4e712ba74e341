import { Frame } from './frame.js';

const layout = (title: string, name: string, body: string) => `<title>${title} – i-Mentor</title><b>${name}</b><main>${body}</main><i>${name}</i>`;

it('puts words into their places as often as they stand there, and keeps them words', () => {
  const frame = new Frame(layout(Frame.place('title'), Frame.place('name'), Frame.place('body')));
  expect(frame.around({ title: 'Costs & prices', name: '<Ada>' }).join('bread')).toBe(layout('Costs &amp; prices', '&lt;Ada&gt;', 'bread'));
  expect(frame.around({ title: 'Home', name: 'Ben' }).join('')).toBe(layout('Home', 'Ben', ''));
});

it('may have no place but the body', () => {
  expect(new Frame(layout('Home', 'Ada', Frame.place('body'))).around({})).toEqual(['<title>Home – i-Mentor</title><b>Ada</b><main>', '</main><i>Ada</i>']);
});
