import { Mistakes } from '../../dist/platform/authoring/mistakes.js';
import { readSource } from '../../dist/platform/authoring/source-file.js';
import { readSurvey } from '../../dist/surveys/authoring.js';

/** The permanent name of the survey that is exported. */
export const slug = 'bench';

const competences = names(15, 'competence');
const options = names(5, 'option');
const single = names(30, 'single');
const scales = names(20, 'scale');
const numbers = names(12, 'number');
const multiple = names(4, 'multiple');
const dates = names(2, 'date');
const texts = names(2, 'text');

/** The definition of a survey with 100 variables, some of which are asked only after a certain answer. */
export function surveyDefinition() {
  const mistakes = Mistakes.none();
  const base = readSource(`surveys/${slug}.yaml`, Buffer.from(file), mistakes);
  const read = readSurvey(slug, { base, translations: new Map() }, { mistakes, language: 'en', competences: new Set(competences), surroundings });
  if (mistakes.all.length > 0) throw new Error(mistakes.all.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return { ...read.definition, slug };
}

/**
 * An SQL expression of the answers of one respondent: each question has nine answers of ten, from all that may be given.
 * It is made as a text: adding one answer to another as jsonb takes the database a minute for a hundred thousand.
 */
export const answersQuery = `('{' || concat_ws(', ', ${inHalves(answers()).join(', ')}) || '}')::jsonb`;

function answers() {
  return [
    ...competences.flatMap((id) => ['importance', 'ability'].map((half) => given(`needs.${id}.${half}`, step(4)))),
    ...single.map((id) => given(id, `'"option-' || ${step(options.length)} || '"'`)),
    ...scales.map((id) => given(id, step(5))),
    ...numbers.map((id) => given(id, 'round((random() * 100)::numeric, 1)')),
    ...multiple.map((id) => given(id, `'["option-1", "option-' || 2 + floor(random() * 4) || '"]'`)),
    ...dates.map((id) => given(id, `to_jsonb(date '2020-01-01' + floor(random() * 2000)::integer)::text`)),
    ...texts.map((id) => given(id, `'"What she says, in \\"her\\" own words: ' || md5(random()::text) || '"'`)),
  ];
}

function step(most) {
  return `1 + floor(random() * ${most})::integer`;
}

function given(name, value) {
  return `CASE WHEN random() < 0.9 THEN '"${name}": ' || (${value}) END`;
}

// A function of the database takes a hundred values at most.
function inHalves(parts) {
  const half = Math.ceil(parts.length / 2);
  return [parts.slice(0, half), parts.slice(half)].map((some) => `concat_ws(', ', ${some.join(', ')})`);
}

function names(count, word) {
  return Array.from({ length: count }, (_, index) => `${word}-${index + 1}`);
}

const nowhere = () => 'This leads nowhere.';
const surroundings = (_path, language) => ({ language, t: (key) => key, link: nowhere, picture: nowhere, media: nowhere, transcript: nowhere, term: nowhere });

const choices = options.map((id, index) => `{ id: ${id}, label: 'This is answer ${index + 1}, in words' }`).join(', ');
const asked = (ids, rest) => ids.map((id) => `{ id: ${id}, text: 'What do you say to ${id}?', ${rest} }`).join('\n      - ');

const file = `
title: A survey for measuring
audience: entrepreneur
intro: A survey with 100 variables.
thanks: Thank you!
minutes: 20
pages:
  - id: needs
    questions:
      - { id: needs, kind: needs, text: How much does it matter?, competences: [${competences.map((id) => `{ id: ${id}, label: ${id} }`).join(', ')}] }
  - id: choices
    questions:
      - ${asked(single, `kind: single, options: [${choices}]`)}
      - ${asked(multiple, `kind: multiple, options: [${choices}]`)}
  - id: more
    show-if: single-1 != 'option-5'
    questions:
      - ${asked(scales, 'kind: scale, from-label: Not at all, to-label: Very')}
      - ${asked(numbers, 'kind: number, least: 0, most: 100, decimals: 1')}
      - ${asked(dates, 'kind: date')}
      - ${asked(texts, 'kind: text')}
`;
