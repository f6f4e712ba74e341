import type { DecimalSeparator } from '../../platform/language/numbers.js';
import type { Text } from '../../platform/language/text.js';
import type { ResponseReader } from './response-reader.js';

/** What every question holds, whatever its kind. Prompts and feedback are rendered HTML by language. */
export interface Common {
  readonly id: string;
  /** The language the author wrote in; the others are translations of it. */
  readonly language: string;
  readonly text: Text;
  /** The most marks that it can bring. */
  readonly mark: number;
  /** With several tries: the share of the mark that each used try costs, 0 to 1. */
  readonly penalty: number;
  /** With several tries: shown one by one after a wrong try. One more hint is one more try. */
  readonly hints: readonly Text[];
  /** Shown to everybody after answering. */
  readonly feedback?: Text;
  /** What a right answer shows evidence of. */
  readonly competence?: string;
  /** In a placement quiz: the module that a right answer lets her skip. */
  readonly module?: string;
  /** The pool that it may be drawn from. */
  readonly pool?: string;
  /** Whether its options are shuffled, where it says other than its quiz. */
  readonly shuffle?: boolean;
}

/** One of several choices. `fraction` is the share of the mark that it brings, −1 to 1. */
export interface Option {
  readonly id: string;
  readonly text: Text;
  readonly fraction: number;
  readonly feedback?: Text;
}

export type PartState = 'right' | 'partial' | 'wrong' | 'unanswered';

/** `answered` is a poll: there is nothing to be right about. */
export type GradeState = PartState | 'needs-marking' | 'answered';

/** One decision in a response: a ticked option, a matched stem, a gap. Its feedback is the one that she earned. */
export interface Part {
  readonly id: string;
  readonly fraction: number;
  readonly state: PartState;
  readonly feedback?: Text;
}

/** `fraction` is the share of the mark, −1 to 1; null where there are no marks, or none before a person marked it. */
export interface Grade {
  readonly fraction: number | null;
  readonly state: GradeState;
  readonly parts: readonly Part[];
}

/** What was fixed when the attempt started, so that it grades the same for ever. */
export interface Settings {
  readonly decimalSeparator: DecimalSeparator;
}

/** A list of a question that may stand in another order for each learner. */
export interface OrderedList {
  readonly name: string;
  readonly ids: readonly string[];
  /** `always` where the author's order helps; `always-changed` where it is the answer itself. */
  readonly shuffle: 'always' | 'always-changed' | 'if-wished';
}

/**
 * All that is particular to one kind of question. A response is plain data (ids and typed text), may name options
 * that a correction has removed since, and is whole even where she answered nothing.
 */
export interface Kind<Q, R> {
  /** Takes a posted or stored response apart, and leaves what is wrong with it to the reader. */
  read(question: Q, reader: ResponseReader): R;
  /** Whether she answered everything that Check asks for. */
  isComplete(question: Q, response: R, settings: Settings): boolean;
  /** Whether there is anything to grade. */
  isGradable(question: Q, response: R): boolean;
  /** Grades a gradable response. */
  grade(question: Q, response: R, settings: Settings): Grade;
  /** A response that earns the whole mark, in `language` where that matters; null where there is none. */
  rightResponse(question: Q, language: string): R | null;
  /** With several tries, each part pays only for the tries in which it was not yet right (count-back). */
  readonly countsBack?: true;
  /** What stays of a wrong response when she tries again; all of it where this is left out. */
  withoutWrong?(question: Q, response: R, settings: Settings): R;
  /** The lists that may be shuffled. */
  lists?(question: Q): readonly OrderedList[];
  /** The share of the mark that guessing brings; nothing where this is left out. */
  guess?(question: Q): number;
}
