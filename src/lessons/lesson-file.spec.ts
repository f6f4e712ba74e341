import { lesson, madeFrom } from '../../test/make/content.js';
import { readSmall } from '../../test/make/mistakes.js';
import type { LessonSubstance } from './substance.js';

const path = 'courses/baking/costs/flour.md';
const finnish = 'courses/baking/costs/flour.fi.md';

/** What is wrong with a lesson, without the path of its file. */
function mistakesIn(text: string, beside: Record<string, string> = {}): string[] {
  const { mistakes } = readSmall({ [path]: text, ...beside });
  return mistakes.map((mistake) => mistake.replace('courses/baking/costs/', ''));
}

function substanceOf(text: string, beside: Record<string, string> = {}): LessonSubstance {
  const { content, errors } = readSmall({ [path]: text, ...beside });
  expect(errors).toBe(0);
  return content.courses[0]!.modules[0]!.steps[0]!.step.content as LessonSubstance;
}

describe('a lesson that cannot be published', () => {
  it.each<[string, string, string[]]>([
    ['no head', 'Bread.', ['flour.md:1: The head is missing']],
    ['an open head', '---\ntitle: Flour\n', ['flour.md:1: The head is missing']],
    ['no title', lesson('', 'Bread.'), ['flour.md:2: “title” should be a text']],
    ['no minutes', lesson('Flour', 'Bread.', 'rule: read'), ['flour.md:2: “minutes” is missing here.']],
    ['minutes that are none', lesson('Flour', 'Bread.', 'minutes: five'), ['flour.md:3: “minutes” should be a number']],
    ['too many minutes', lesson('Flour', 'Bread.', 'minutes: 900'), ['flour.md:3: “minutes” is 900, and should be from 1 to 240.']],
    ['half minutes', lesson('Flour', 'Bread.', 'minutes: 2.5'), ['flour.md:3: “minutes” is 2.5, and should be a whole number.']],
    ['an unknown key', lesson('Flour', 'Bread.', 'minuts: 5\nminutes: 5'), ['flour.md:3: “minuts” is not known here. Did you mean “minutes”?']],
    ['a key twice', lesson('Flour', 'Bread.', 'minutes: 5\nminutes: 6'), ['flour.md:4: The same name stands here twice.']],
    ['a rule that is none', lesson('Flour', 'Bread.', 'minutes: 5\nrule: reed'), ['flour.md:4: “rule” is “reed”. Did you mean “read”?']],
    ['no text', lesson('Flour', ''), ['flour.md:6: This lesson has no text.']],
    ['HTML', lesson('Flour', 'One\ntwo <b>three</b>'), ['flour.md:8: HTML is not accepted.']],
    ['a block of HTML', lesson('Flour', 'One\n\n<script>alert(1)</script>'), ['flour.md:9: HTML is not accepted.']],
    ['a first heading', lesson('Flour', '# One'), ['flour.md:7: Headings begin at “##”']],
    ['a skipped heading', lesson('Flour', '## One\n\n#### Two'), ['flour.md:9: This heading skips a level. After ## comes ###.']],
    ['an unknown word', lesson('Flour', 'A [[margn]].'), ['flour.md:7: The word “margn” is not in the glossary. Did you mean “margin”?']],
    ['a picture that is not there', lesson('Flour', '![A loaf](../pictures/braed.svg)'), ['flour.md:7: There is no file courses/baking/pictures/braed.svg. Did you mean courses/baking/pictures/bread.svg?']],
    ['a picture without words', lesson('Flour', '![](../pictures/bread.svg)'), ['flour.md:7: The picture ../pictures/bread.svg has no words']],
    ['a picture that is none', lesson('Flour', '![A sheet](../files/sheet.csv)'), ['flour.md:7: courses/baking/files/sheet.csv is not a picture.']],
    ['a picture from elsewhere', lesson('Flour', '![A loaf](https://example.org/loaf.png)'), ['flour.md:7: Pictures from other sites are not shown']],
    ['a picture as data', lesson('Flour', '![A loaf](data:image/svg+xml,x)'), ['flour.md:7: Pictures from other sites are not shown']],
    ['a broken link', lesson('Flour', 'See\nthe [sheet](../files/sheat.csv).'), ['flour.md:8: There is no file courses/baking/files/sheat.csv. Did you mean courses/baking/files/sheet.csv?']],
    ['a link out of the content', lesson('Flour', '[x](../../../../secret.csv)'), ['flour.md:7: “../../../../secret.csv” leads out of the content folder.']],
    ['a link into the machine', lesson('Flour', '[x](/etc/passwd)'), ['flour.md:7: A link cannot lead to “/etc/passwd”.']],
    ['a script as a link', lesson('Flour', '[x](javascript:alert(1))'), ['flour.md:7: A link cannot lead to “javascript:alert(1)”.']],
    ['a hidden script as a link', lesson('Flour', '[x](<&#106;avascript:alert(1)>)'), ['flour.md:7: A link cannot lead to “javascript:alert(1)”.']],
    ['data as a link', lesson('Flour', '[x](data:text/html,x)'), ['flour.md:7: A link cannot lead to “data:text/html,x”.']],
    ['a link to a step that is not there', lesson('Flour', '[x](fluor.md)'), ['flour.md:7: There is no step at courses/baking/costs/fluor.md. Did you mean “courses/baking/costs/flour.md”?']],
    ['an unknown box', lesson('Flour', ':::tipp\nSave.\n:::'), ['flour.md:7: There is no box “:::tipp”. Did you mean “tip”?']],
    ['an open box', lesson('Flour', 'One\n\n:::tip\nSave.'), ['flour.md:9: This box is never closed.']],
    ['a box in a box', lesson('Flour', ':::example One\n:::tip Two\nSave.\n:::\n:::'), ['flour.md:8: A box cannot stand inside another box.', 'flour.md:11: This “:::” ends no box.']],
    ['a longer box around a box', lesson('Flour', '::::example One\n:::tip Two\nSave.\n:::\n::::'), ['flour.md:8: A box cannot stand inside another box.']],
    ['a box in a checklist', lesson('Flour', '::::checklist mine\n- One\n  :::tip\n  Save.\n  :::\n::::'), ['flour.md:9: A box cannot stand inside another box.', 'flour.md:8: An item of a checklist is one text']],
    ['a box in a list', lesson('Flour', '- One\n  :::tip\n  Save.\n  :::'), ['flour.md:8: A box cannot stand inside a list or a quotation.']],
    ['a box in a list in a list', lesson('Flour', '- One\n  - Two\n\n    :::tip\n    Save.\n    :::'), ['flour.md:10: A box cannot stand inside a list or a quotation.']],
    ['a box in a quotation', lesson('Flour', '> One\n>\n> :::checklist mine\n> - Two\n> :::'), ['flour.md:9: A box cannot stand inside a list or a quotation.']],
    ['the end of no box', lesson('Flour', 'One\n:::\n\n:::'), ['flour.md:8: This “:::” ends no box.', 'flour.md:10: This “:::” ends no box.']],
    ['an empty box', lesson('Flour', ':::tip\n:::'), ['flour.md:7: The box “:::tip” is empty.']],
    ['a checklist without a name', lesson('Flour', ':::checklist\n- One\n:::'), ['flour.md:7: A checklist needs a permanent name']],
    ['a checklist without a list', lesson('Flour', ':::checklist mine\nOne\n:::'), ['flour.md:7: A checklist holds one list']],
    ['two checklists with one name', lesson('Flour', ':::checklist mine\n- One\n:::\n\n:::checklist mine\n- Two\n:::'), ['flour.md:11: Two checklists have the same name']],
    ['a rule about a checklist that is not there', lesson('Flour', 'Bread.', 'minutes: 5\nrule: checklist'), ['flour.md:2: “rule: checklist” needs a checklist in the text']],
    ['a film without words', lesson('Flour', ':::video ../files/film.mp4\n:::'), ['flour.md:7: Some people cannot hear this film.', 'flour.md:7: There is no file courses/baking/files/film.mp4.']],
    ['a film with an unknown line', lesson('Flour', ':::video ../files/film.mp4\ntranscipt: x.md\n:::'), ['flour.md:7: Some people', 'flour.md:7: There is no file', 'flour.md:8: “transcipt” is not known here. Did you mean “transcript”?']],
    ['a recording that is not there', lesson('Flour', 'Bread.', 'minutes: 5\naudio: ../files/flour.mp3'), ['flour.md:4: There is no file courses/baking/files/flour.mp3.']],
  ])('%s', (_name, text, expected) => {
    const mistakes = mistakesIn(text);
    expect(mistakes).toHaveLength(expected.length);
    for (const [index, begin] of expected.toSorted().entries()) expect(mistakes.toSorted()[index]).toMatch(new RegExp(`^${begin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });
});

describe('a translation of a lesson', () => {
  const base = lesson('Flour', '## Costs\n\nBread.\n\n:::checklist mine\n- One\n- Two\n:::\n');
  const made = (text: string, head = madeFrom(base)) => ({ [finnish]: `---\n${head}title: Jauhot\n---\n\n${text}` });
  const same = '## Kulut\n\nLeipä.\n\n:::checklist mine\n- Yksi\n- Kaksi\n:::\n';

  it.each<[string, Record<string, string>, string]>([
    ['no source', made(same, 'status: reviewed\n'), 'flour.fi.md:2: “source” is missing here.'],
    ['no status', made(same, madeFrom(base).replace(/status.*\n/, '')), 'flour.fi.md:2: “status” is missing here.'],
    ['an unknown status', made(same, madeFrom(base).replace('reviewed', 'redy')), 'flour.fi.md:3: “status” is “redy”. It can be draft, reviewed.'],
    ['a block that is missing', made('## Kulut\n\nLeipä.\n'), 'flour.fi.md:9: Block 3 should be: checklist. It is missing. A translation has the same blocks in the same order as the 3 of its base.'],
    ['another block', made(`Kulut\n\n${same}`), 'flour.fi.md:7: Block 1 should be: heading 2. It is: paragraph.'],
    ['a block too many', made(`${same}\nLoppu.\n`), 'flour.fi.md:16: The base text ends before this block: it has 3 blocks, and the translation 4.'],
    ['another checklist', made(same.replace('mine', 'yours')), 'flour.fi.md:11: This checklist should be “mine” with 2 items, as in the base text.'],
    ['an item less', made(same.replace('- Kaksi\n', '')), 'flour.fi.md:11: This checklist should be “mine” with 2 items, as in the base text.'],
  ])('is named: %s', (_name, beside, expected) => {
    expect(mistakesIn(base, beside)[0]).toMatch(new RegExp(`^${expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });

  it('may be out of step while it is stale, and is still published', () => {
    const stale = made('Leipä.', madeFrom('an older text'));
    const { mistakes, errors } = readSmall({ [path]: base, ...stale });
    expect(errors).toBe(0);
    expect(mistakes[0]).toMatch(new RegExp(`^${finnish}:2: This translation is stale: .* write “source: [0-9a-f]{12}”`));
    expect(mistakes).toHaveLength(2);
    expect(substanceOf(base, stale).texts['fi']).toMatchObject({ status: 'stale', blocks: ['<p>Leipä.</p>'] });
  });

  it('holds the same blocks in the same order', () => {
    const { texts } = substanceOf(base, made(same));
    expect(texts['fi']!.blocks).toEqual(['<h2>Kulut</h2>', '<p>Leipä.</p>', { checklist: 'mine', items: ['Yksi', 'Kaksi'] }]);
    expect(texts['fi']!.blocks.length).toBe(texts['en']!.blocks.length);
  });

  it('keeps nothing from being published as a draft', () => {
    const { mistakes, errors } = readSmall({ [path]: base, ...made('<b>Leipä</b>', madeFrom(base, 'draft')) });
    expect([mistakes.length, errors]).toEqual([2, 0]);
  });

  it('is not shown as a draft', () => {
    expect(Object.keys(substanceOf(base, made(same, madeFrom(base, 'draft'))).texts)).toEqual(['en']);
  });
});

describe('a lesson', () => {
  it('is the same for a byte order mark and for lines that end as on Windows', () => {
    const text = lesson('Flour', 'Bread.\n\n:::tip\nSave.\n:::\n');
    expect(substanceOf(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(substanceOf(text));
  });

  it('knows its words in every language of the glossary', () => {
    const base = 'margin:\n  word: margin\n  means: What stays with you.\n';
    const translated = `${madeFrom(base)}words: { margin: { word: kate, means: Mitä jää. } }\n`;
    const { glossary } = substanceOf(lesson('Flour', 'A [[margin]].'), { 'courses/baking/glossary.yaml': base, 'courses/baking/glossary.fi.yaml': translated });
    expect(glossary).toEqual([{ id: 'margin', word: { en: 'margin', fi: 'kate' }, means: { en: 'What stays with you.', fi: 'Mitä jää.' } }]);
  });

  it('leads to other steps', () => {
    const { texts } = substanceOf(lesson('Flour', '[Next](../prices/loaf.md) and [quiz](check.yaml).'));
    expect(texts['en']!.blocks[0]).toBe('<p><a href="/courses/baking/prices/lesson/loaf">Next</a> and <a href="/courses/baking/costs/quiz/check">quiz</a>.</p>');
  });
});
