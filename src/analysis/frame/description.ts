import { inOneLine, saidWith, textOf, type Spoken } from '../../platform/web/in-its-language.js';
import { peopleIn, type Scope } from '../reading/scope.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import type { Selection } from '../reading/selection.js';
import { DimensionWords, type Reader } from './words.js';

/** Whom a selection is about, in words: “Before · Language: Suomi, Türkçe · by Stage”, or `everybody`. */
export function selectionInWords(survey: AnalysedSurvey, selection: Selection, reader: Reader, everybody = reader.t('analysis.everybody')): Spoken {
  const words = new DimensionWords(survey, reader);
  const dimension = (id: string) => survey.dimensions.find((one) => one.id === id)!;
  const filters = Object.entries(selection.filters).map(([id, values]) => inOneLine([asLabel(words.name(dimension(id))), inOneLine(values.map((value) => words.value(dimension(id), value)), ', ')], ' '));
  const said = [
    ...(survey.waves.length > 1 ? [words.wave(selection.wave)] : []),
    ...filters,
    ...(selection.by === null ? [] : [saidWith(reader.t, 'analysis.groupedBy', { name: words.name(dimension(selection.by)) })]),
  ];
  return said.length === 0 ? everybody : inOneLine(said, ' · ');
}

// A question needs no colon before its answer.
function asLabel(name: Spoken): Spoken {
  return /[?؟]$/.test(textOf(name)) ? name : inOneLine([name, ':'], '');
}

/** Whose answers a scope covers, in words. */
export function scopeInWords(survey: AnalysedSurvey, scope: Scope, reader: Reader): Spoken {
  const words = new DimensionWords(survey, reader);
  const limits = Object.entries(peopleIn(scope)).map(([id, condition]) => words.value(survey.dimensions.find((one) => one.id === id)!, 'values' in condition ? condition.values[0]! : ''));
  const where = limits.length > 0 ? inOneLine(limits, ', ') : reader.t('analysis.everybody');
  return saidWith(reader.t, `analysis.scope.${scope.audience === 'partner' ? 'partner' : 'analyst'}`, { where });
}
