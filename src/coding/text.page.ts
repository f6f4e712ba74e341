import { Page } from '../platform/web/answers.js';
import type { Desk } from './coder-desk.service.js';
import { headingOf, type Reader, type ShownHeading } from './coding.page.js';
import type { Code } from './coding.entity.js';
import type { TextToCode } from './codings.service.js';
import { withoutHidden } from './texts/hidden-words.js';

/** One text to code. */
export interface TextPage {
  question: string;
  path: string;
  heading: ShownHeading;
  coded: string;
  text: string;
  codes: ShownCode[];
  before: string | null;
}

/** Nothing is left to code. */
export interface EverythingCodedPage {
  question: string;
  heading: ShownHeading;
  coded: string;
  before: string | null;
}

/** A code to tick. */
export interface ShownCode {
  value: string;
  label: string;
  hint: string;
  checked: boolean;
}

export function textPage(desk: Desk, { id, text, hidden, codes }: TextToCode, reader: Reader): Page<TextPage> {
  const content = {
    ...aroundOf(desk, reader),
    path: `${desk.path}/texts/${id}`,
    text: withoutHidden(text, hidden, reader.t('coding.hiddenWord')),
    codes: choicesOf(desk.codes, codes ?? []),
    before: desk.last === null || desk.last === id ? null : `${desk.path}/texts/${desk.last}`,
  };
  return new Page('coding/text', reader.t('coding.textTitle'), content);
}

export function everythingCodedPage(desk: Desk, reader: Reader): Page<EverythingCodedPage> {
  return new Page('coding/everything-coded', reader.t('coding.textTitle'), { ...aroundOf(desk, reader), before: desk.last && `${desk.path}/texts/${desk.last}` });
}

/** The codes that can be given: those that are still offered, and those that were given already. */
export function choicesOf(codes: readonly Code[], given: readonly number[]): ShownCode[] {
  const offered = codes.filter(({ id, retired }) => !retired || given.includes(id));
  return offered.map(({ id, name, definition }) => ({ value: String(id), label: name, hint: definition, checked: given.includes(id) }));
}

function aroundOf({ question, path, place, howFar: { first, second, ready } }: Desk, reader: Reader): Pick<TextPage, 'question' | 'heading' | 'coded'> {
  return { question: path, heading: headingOf(question, reader), coded: reader.t('coding.codedByYou', { coded: place === 1 ? first : second, ready }) };
}
