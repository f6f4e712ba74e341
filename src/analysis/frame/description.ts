import { textOf } from '../../platform/web/in-its-language.js';
import { peopleIn, type Scope } from '../reading/scope.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import type { Selection } from '../reading/selection.js';
import { DimensionWords, type Reader } from './words.js';

/** Whom a selection is about, in words: “Before · Language: Suomi, Türkçe · by Stage”. Empty where it is everybody. */
export function selectionInWords(survey: AnalysedSurvey, selection: Selection, reader: Reader): string {
  const words = new DimensionWords(survey, reader);
  const dimension = (id: string) => survey.dimensions.find((one) => one.id === id)!;
  const filters = Object.entries(selection.filters).map(([id, values]) => `${asLabel(textOf(words.name(dimension(id))))} ${values.map((value) => textOf(words.value(dimension(id), value))).join(', ')}`);
  return [
    ...(survey.waves.length > 1 ? [words.wave(selection.wave)] : []),
    ...filters,
    ...(selection.by === null ? [] : [reader.t('analysis.groupedBy', { name: textOf(words.name(dimension(selection.by))) })]),
  ].join(' · ');
}

// A question needs no colon before its answer.
function asLabel(name: string): string {
  return /[?؟]$/.test(name) ? name : `${name}:`;
}

/** Whose answers a scope covers, in words. */
export function scopeInWords(survey: AnalysedSurvey, scope: Scope, reader: Reader): string {
  const words = new DimensionWords(survey, reader);
  const limits = Object.entries(peopleIn(scope)).map(([id, condition]) => textOf(words.value(survey.dimensions.find((one) => one.id === id)!, 'values' in condition ? condition.values[0]! : '')));
  const where = limits.length > 0 ? limits.join(', ') : reader.t('analysis.everybody');
  return reader.t(`analysis.scope.${scope.audience === 'partner' ? 'partner' : 'analyst'}`, { where });
}
