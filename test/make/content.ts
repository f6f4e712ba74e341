import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by their path; null takes one away. */
export type ContentFiles = Record<string, string | Buffer | null>;

const course = 'courses/baking';

/** A small content folder without a mistake: one course with two modules, a lesson and a quiz in each, and a placement quiz. */
export const smallContent: ContentFiles = {
  'organisations.yaml': '- { id: zarif, name: ZARIF, country: SK, kind: ngo, role: partner }\n',
  'competences.yaml': [
    'frameworks:',
    '  - id: entrecomp',
    '    audience: entrepreneur',
    '    title: EntreComp',
    '    source: A report.',
    '    areas:',
    '      - id: resources',
    '        title: Resources',
    '        competences:',
    '          - { id: literacy, title: Financial literacy, says: I count my costs. }',
    '',
  ].join('\n'),
  [`${course}/course.yaml`]: 'language: en\naudience: entrepreneur\nlevel: 1\ntitle: Baking\nsummary: Bread to sell.\nmodules: [costs, prices]\nplacement: placement\n',
  [`${course}/glossary.yaml`]: 'margin:\n  word: margin\n  means: What stays with you.\n',
  [`${course}/placement.yaml`]: quiz('What do you know?', question('flour', 'module: costs'), question('loaf', 'module: prices')),
  [`${course}/pictures/bread.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20"><circle cx="9" cy="9" r="4" fill="#c00"/></svg>\n',
  [`${course}/files/sheet.csv`]: 'what,price\nflour,1\n',
  [`${course}/costs/module.yaml`]: 'title: Costs\nsummary: Count them.\nminutes: 20\nteaches: { literacy: 0.5 }\nsteps: [flour, check]\n',
  [`${course}/costs/flour.md`]: lesson('Flour', 'Bread leaves a [[margin]].\n\n![A loaf](../pictures/bread.svg "Bread")\n\n[Price sheet](../files/sheet.csv)\n'),
  [`${course}/costs/check.yaml`]: quiz('Check', question('cost', 'competence: literacy')),
  [`${course}/prices/module.yaml`]: 'title: Prices\nsummary: Choose them.\nminutes: 20\nneeds: [costs]\nsteps: [loaf, { step: check, after: loaf }]\n',
  [`${course}/prices/loaf.md`]: lesson('Loaf', 'A loaf has a price.\n\n:::checklist my-prices\n- I asked.\n- I counted.\n:::\n'),
  [`${course}/prices/check.yaml`]: quiz('Check', question('price')),
};

/** A folder with the small content and whatever differs. `remove` takes it away again. */
export function makeContent(different: ContentFiles = {}): { directory: string; write(files: ContentFiles): void; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'imentor-content-'));
  const write = (files: ContentFiles) => {
    for (const [path, text] of Object.entries(files)) writeOne(join(directory, path), text);
  };
  write({ ...smallContent, ...different });
  return { directory, write, remove: () => rmSync(directory, { recursive: true }) };
}

function writeOne(path: string, text: string | Buffer | null): void {
  mkdirSync(dirname(path), { recursive: true });
  if (text === null) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

export function lesson(title: string, text: string, head = 'minutes: 5\nrule: read'): string {
  return `---\ntitle: ${title}\n${head}\n---\n\n${text}`;
}

export function quiz(title: string, ...questions: string[]): string {
  return `title: ${title}\nrules: { behaviour: deferred, pass: 60 }\nquestions:\n${questions.join('')}`;
}

/** A question with one right answer; `more` are further lines of it. */
export function question(id: string, ...more: string[]): string {
  const lines = [`- id: ${id}`, '  kind: single', '  text: Which?', ...more.map((line) => `  ${line}`), '  options:', '    - { id: right, text: This, right: true }', '    - { id: wrong, text: That }'];
  return `${lines.join('\n')}\n`;
}

/** The head of a translation made from `base`. */
export function madeFrom(base: string, status: 'reviewed' | 'draft' = 'reviewed'): string {
  return `source: ${createHash('sha256').update(base).digest('hex').slice(0, 12)}\nstatus: ${status}\n`;
}
