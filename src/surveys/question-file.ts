import { didYouMean } from '../platform/authoring/nearest.js';
import type { Named, Words } from '../platform/authoring/words.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import type { Expression } from './expressions/expression.js';
import type { Known } from './known-variables.js';
import { checkPiping } from './piping-file.js';
import { pipedIn } from './piping.js';
import { missingReasons, type Common, type MissingReason, type NeedsRow, type Option, type Question, type QuestionKind } from './survey.js';
import type { SurveyContext } from './survey-context.js';
import { textsOfQuestion } from './texts.js';

const kinds = ['single', 'multiple', 'needs', 'scale', 'ranking', 'number', 'date', 'text', 'consent', 'information'] as const satisfies readonly QuestionKind[];

/** Reads one question of a survey file in all its languages. */
export function readQuestion({ id, map, words }: Named, known: Known, context: SurveyContext): Question[] {
  const kind = map.need('kind')?.choice(kinds);
  if (!kind) return [];
  known.claim(id, map);
  const common = readCommon(id, kind, map, words, known);
  const question = { ...common, checks: [], kind, ...readers[kind](map, words, context) } as Question;
  if (kind === 'information' && pipedIn(Object.values(question.text).join()).length > 0) map.error('A piece of information takes in no answers. Ask a question whose text does.');
  checkPiping(textsOfQuestion(question), map, known);
  known.add(question);
  question.checks = readChecks(words, known);
  checkPiping(question.checks.map(({ message }) => message), map, known);
  map.end();
  return [question];
}

function readCommon(id: string, kind: QuestionKind, map: YamlMap, words: Words, known: Known): Omit<Common, 'checks'> {
  return {
    id,
    text: words.needed('text', kind === 'information' ? 'block' : 'plain', kind === 'information' ? 5_000 : 500),
    simple: words.text('simple', 'plain', 500) ?? null,
    hint: words.text('hint', 'plain', 500) ?? null,
    showIf: known.truth(map.get('show-if')),
    requireIf: readRequired(map.get('required'), known),
    missing: kind === 'information' || kind === 'consent' ? [] : readMissing(map.get('no-answer')),
  };
}

/** `required: true`, or a condition under which it is. */
function readRequired(value: YamlValue | undefined, known: Known): Expression | null {
  if (!value || value.isFalse) return null;
  return value.isTrue ? ['value', true] : known.truth(value);
}

function readMissing(value: YamlValue | undefined): MissingReason[] {
  return (value?.list() ?? []).flatMap((one) => one.choice(missingReasons) ?? []);
}

function readChecks(words: Words, known: Known): Common['checks'] {
  return words.named('checks', 'message').flatMap(({ map, words: texts }) => {
    const valid = known.truth(map.need('valid'));
    const message = texts.needed('message', 'plain', 300);
    map.end();
    return valid ? [{ valid, message }] : [];
  });
}

const readers: Record<QuestionKind, (map: YamlMap, words: Words, context: SurveyContext) => object> = {
  single: (map, words) => ({ options: readOptions(map, words, ['other']), shuffle: isShuffled(map) }),
  multiple: readMultiple,
  needs: (map, words, context) => ({ rows: readRows(map, words, context), shuffle: isShuffled(map) }),
  scale: readScale,
  ranking: (map, words) => {
    const options = readOptions(map, words, []);
    return { options, shuffle: isShuffled(map), ranks: map.get('ranks')?.whole(1, Math.max(1, options.length)) ?? options.length };
  },
  number: (map, words) => {
    const least = map.get('least')?.number(-1e12, 1e12) ?? 0;
    return { unit: words.optional('unit', 'plain', 40) ?? null, least, most: map.get('most')?.number(least, 1e12) ?? 1e12, decimals: map.get('decimals')?.whole(0, 6) ?? 0, grouping: map.get('grouping')?.truth() ?? true };
  },
  date: readDate,
  text: (map) => {
    const long = map.get('long')?.truth() ?? false;
    return { long, most: map.get('most')?.whole(1, 10_000) ?? (long ? 5_000 : 200) };
  },
  consent: (map) => ({ purpose: map.need('purpose')?.id() ?? '', version: map.need('version')?.text(40) ?? '' }),
  information: () => ({}),
};

function isShuffled(map: YamlMap): boolean {
  return map.get('shuffle')?.truth() ?? false;
}

function readMultiple(map: YamlMap, words: Words): object {
  const options = readOptions(map, words, ['exclusive', 'other']);
  const least = map.get('least')?.whole(0, options.length) ?? 0;
  return { options, shuffle: isShuffled(map), least, most: map.get('most')?.whole(Math.max(1, least), options.length) ?? options.length };
}

function readScale(map: YamlMap, words: Words): object {
  const from = map.get('from')?.whole(0, 1) ?? 1;
  return { from, to: map.get('to')?.whole(from + 1, 10) ?? 5, fromLabel: words.needed('from-label', 'plain', 80), toLabel: words.needed('to-label', 'plain', 80) };
}

function readDate(map: YamlMap): object {
  const earliest = map.get('earliest')?.day() ?? null;
  const latest = map.get('latest')?.day() ?? null;
  if (earliest && latest && latest < earliest) map.get('latest')!.error(`No day is left: “earliest” is ${earliest} and “latest” is ${latest}.`);
  return { earliest, latest };
}

// What the kind of question makes nothing of is not read, and so named as unknown.
function readOptions(map: YamlMap, words: Words, can: readonly ('exclusive' | 'other')[]): Option[] {
  map.need('options');
  const options = words.named('options', 'label').map(({ id, map: option, words: texts }): Option => {
    if ((missingReasons as readonly string[]).includes(id)) option.error(`“${id}” is offered by “no-answer: [${id}]”. Remove this option.`);
    const says = (word: 'exclusive' | 'other') => can.includes(word) && (option.get(word)?.truth() ?? false);
    const read = { id, label: texts.needed('label', 'plain', 300), exclusive: says('exclusive'), other: says('other') };
    option.end();
    return read;
  });
  if (options.length === 1) map.get('options')!.error('There is one option only. Offer at least two.');
  if (options.filter(({ other }) => other).length > 1) map.get('options')!.error('Two options ask for words of her own. Only one can.');
  return options;
}

function readRows(map: YamlMap, words: Words, { competences }: SurveyContext): NeedsRow[] {
  map.need('competences');
  return words.named('competences', 'label').map(({ id, map: row, words: texts }) => {
    if (!competences.has(id)) row.error(`There is no competence “${id}” in competences.yaml.${didYouMean(id, competences)}`);
    const read = { competence: id, label: texts.needed('label', 'plain', 300) };
    row.end();
    return read;
  });
}
