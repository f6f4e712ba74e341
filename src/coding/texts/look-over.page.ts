import { Page } from '../../platform/web/answers.js';
import { headingOf, type Reader, type ShownHeading } from '../coding.page.js';
import { pathOf } from '../question-path.js';
import type { CodedQuestion } from '../questions.service.js';
import { piecesOf } from './hidden-words.js';
import type { HowFar, RawText } from './texts.service.js';

/** Some texts, word by word, to tick what is to be hidden. */
export interface LookOverPage {
  question: string;
  heading: ShownHeading;
  lookedOver: string;
  texts: { id: string; legend: string; pieces: { text: string; isWord: boolean; place: string; checked: boolean }[] }[];
}

export function lookOverPage(question: CodedQuestion, { ready, texts }: HowFar, waiting: readonly RawText[], reader: Reader): Page<LookOverPage> {
  const content = {
    question: pathOf(question),
    heading: headingOf(question, reader),
    lookedOver: reader.t('coding.lookedOver', { ready, texts }),
    texts: waiting.map(({ id, text, hidden }, at) => ({
      id,
      legend: reader.t('coding.textNumber', { number: ready + at + 1 }),
      pieces: piecesOf(text).map(({ text, word }) => ({ text, isWord: word !== null, place: String(word ?? ''), checked: word !== null && hidden.includes(word) })),
    })),
  };
  return new Page('coding/look-over', reader.t('coding.lookOverTitle'), content);
}
