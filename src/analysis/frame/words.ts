import { shown, type ShownText } from '../../courses/index.js';
import { countryIn } from '../../platform/language/countries.js';
import { directionOf, languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import { roundName } from '../../surveys/formulas.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import { notKnown, type Dimension, type DimensionValue } from '../reading/dimension.js';

/** Who reads, and in which words. */
export interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** Puts what respondents are told apart by into words for one reader. */
export class DimensionWords {
  constructor(
    private readonly survey: AnalysedSurvey,
    private readonly reader: Reader,
  ) {}

  /** What a dimension is called. */
  name({ of }: Dimension): Spoken {
    return typeof of === 'string' ? this.reader.t(`analysis.fact.${of}`) : this.text(of.text);
  }

  /** What one of its values is called. */
  value(dimension: Dimension, id: string): Spoken {
    if (dimension.id === 'round') return this.round(id);
    if (id === notKnown && dimension.id !== 'wave') return this.reader.t('analysis.notKnown');
    if (dimension.id === 'language') return this.language(id);
    if (dimension.id === 'way') return this.reader.t(`surveys.way.${id}`);
    if (dimension.id === 'wave') return this.wave(id);
    if (dimension.id === 'organisation') return this.survey.organisations.get(id) ?? id;
    if (dimension.id === 'place') return countryIn(this.reader.language, id);
    const label = dimension.values.find((value: DimensionValue) => value.id === id)?.label;
    return label ? this.text(label) : id;
  }

  /** A language by its own name, which is a word of it. */
  language(code: string): Spoken {
    const known = languages.find((one) => one.code === code);
    return known ? { text: known.name, language: code, direction: directionOf(code), foreign: code !== this.reader.language } : code;
  }

  wave(id: string): string {
    return this.reader.t(`surveys.wave.${id || 'once'}`);
  }

  /** What a round is called by those who run it; with its days where two are called the same. */
  round(id: string): string {
    const { rounds } = this.survey;
    const round = rounds.find((one) => one.id === id);
    return round ? roundName(round, rounds, this.reader.language) : this.reader.t('analysis.noRound');
  }

  /** A text of the survey in the reader’s language, or in its own and marked as such. */
  text(text: DimensionText): ShownText {
    return shown(text, this.reader.language, this.survey.definition.language);
  }
}

type DimensionText = AnalysedSurvey['definition']['title'];
