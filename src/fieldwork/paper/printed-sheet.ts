import { shown, type ShownText } from '../../courses/index.js';
import { directionOf } from '../../platform/language/languages.js';
import type { Text } from '../../platform/language/text.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import type { AnswerCodes, Question, SurveyDefinition, SurveyPage } from '../../surveys/formulas.js';
import { Numbering } from './numbering.js';
import { onPaper, OnlyIfWords, type OnlyIf, type SheetReader } from './only-if.js';
import { PrintedBodies, type Body, type Box } from './printed-bodies.js';

/** A whole survey as a form on paper, in one language. */
export interface PrintedSheet {
  title: ShownText;
  /** What it is for. HTML. */
  intro: ShownText;
  thanks: ShownText;
  language: string;
  direction: 'ltr' | 'rtl';
  /** What is printed besides the survey's own words. */
  words: SheetWords;
  sections: Section[];
}

export interface SheetWords {
  sample: string;
  howTo: string;
  consentTitle: string;
  consent: string;
  /** The boxes under it. */
  consentBoxes: Box[];
  giveBack: string;
}

/** What stands on one page of the survey; on paper a heading. */
export interface Section {
  title: Spoken;
  onlyIf: OnlyIf | null;
  items: Item[];
}

export interface Item {
  /** “4”; '' for information, which is HTML. */
  number: string;
  text: Spoken;
  html: ShownText | null;
  simple: Spoken;
  hint: Spoken;
  onlyIf: OnlyIf | null;
  /** What to do: “Tick one box.” */
  instructions: string[];
  body: Body | null;
}

/** The sheet of a survey. Everything stands in the order of the file: nothing is shuffled on paper. */
export function printedSheet(survey: SurveyDefinition, codes: AnswerCodes, reader: SheetReader): PrintedSheet {
  const { language } = reader;
  const printing = new Printing(survey, codes, reader);
  return {
    title: shown(survey.title, language, survey.language),
    intro: shown(survey.intro, language, survey.language),
    thanks: shown(survey.thanks, language, survey.language),
    language,
    direction: directionOf(language),
    words: wordsOf(reader),
    sections: survey.pages.map((page) => printing.section(page)),
  };
}

function wordsOf({ t }: SheetReader): SheetWords {
  return {
    sample: t('fieldwork.sheet.sample'),
    howTo: t('fieldwork.sheet.howTo'),
    consentTitle: t('fieldwork.consent.title'),
    consent: t('fieldwork.consent.text'),
    consentBoxes: [{ code: '1', label: t('surveys.agree'), line: false }, { code: '0', label: t('surveys.disagree'), line: false }],
    giveBack: t('fieldwork.sheet.giveBack'),
  };
}

class Printing {
  private readonly numbering: Numbering;
  private readonly onlyIf: OnlyIfWords;
  private readonly bodies: PrintedBodies;

  constructor(
    private readonly survey: SurveyDefinition,
    codes: AnswerCodes,
    private readonly reader: SheetReader,
  ) {
    this.numbering = new Numbering(survey);
    this.onlyIf = new OnlyIfWords(survey, this.numbering, reader);
    this.bodies = new PrintedBodies(codes, this.numbering, survey.audience === 'mentor', reader, (text) => onPaper(text, survey, reader));
  }

  section({ title, showIf, questions }: SurveyPage): Section {
    return { title: this.words(title), onlyIf: this.onlyIf.of(showIf), items: questions.map((question) => this.item(question)) };
  }

  private item(question: Question): Item {
    const isInformation = question.kind === 'information';
    return {
      number: this.numbering.question(question.id),
      text: isInformation ? '' : this.words(question.text),
      html: isInformation ? shown(question.text, this.reader.language, this.survey.language) : null,
      simple: this.words(question.simple),
      hint: this.words(question.hint),
      onlyIf: this.onlyIf.of(question.showIf),
      instructions: this.instructions(question),
      body: this.bodies.of(question),
    };
  }

  private instructions(question: Question): string[] {
    const { t } = this.reader;
    switch (question.kind) {
      case 'multiple': {
        const { least, most, options } = question;
        const limits = [...(least > 1 ? [t('fieldwork.sheet.atLeast', { count: least })] : []), ...(most < options.length ? [t('fieldwork.sheet.atMost', { count: most })] : [])];
        return limits.length > 0 ? limits : [t('fieldwork.sheet.several')];
      }
      case 'information':
        return [];
      default:
        return [t(`fieldwork.sheet.${instructions[question.kind]}`)];
    }
  }

  private words(text: Text | null | undefined): Spoken {
    return text ? onPaper(text, this.survey, this.reader) : '';
  }
}

const instructions = { single: 'one', consent: 'one', scale: 'one', needs: 'eachLine', ranking: 'order', number: 'number', date: 'date', text: 'write' } as const;
