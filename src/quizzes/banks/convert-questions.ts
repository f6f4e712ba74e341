import { readBankFile, writeBankFile } from './bank-file.js';
import { hasErrors, inOrder, type QuestionBank } from './bank.js';
import { writeGift } from './gift-writer.js';
import { parseGift } from './gift.js';

/** The formats that questions are read from and written to. */
export const questionFormats = ['json', 'gift'] as const;
export type QuestionFormat = (typeof questionFormats)[number];

export interface Conversion {
  /** The file to hand out. As JSON it holds the report too. */
  readonly text: string;
  /** The questions that were carried over, and what became of the others. */
  readonly bank: QuestionBank;
  /** Whether something was lost. */
  readonly hasErrors: boolean;
}

/**
 * Converts a question bank. Without `from`, the format is guessed: JSON begins with a brace or bracket, and GIFT never has to.
 * The report names lines of this file; JSON made of JSON goes on saying where its questions were first.
 */
export function convertQuestions(file: string, options: { readonly from?: QuestionFormat; readonly to: QuestionFormat }): Conversion {
  const read = (options.from ?? guessed(file)) === 'json' ? readBankFile(file, options.to === 'json' ? 'the lines it says' : 'its own lines') : parseGift(file);
  if (options.to === 'json') return { text: writeBankFile(read), bank: read, hasErrors: hasErrors(read.report) };
  const written = writeGift(read.questions);
  const report = inOrder([...read.report, ...written.report]);
  return { text: written.text, bank: { questions: read.questions, report }, hasErrors: hasErrors(report) };
}

function guessed(file: string): QuestionFormat {
  try {
    const value: unknown = JSON.parse(file.replace(/^\ufeff/, ''));
    return typeof value === 'object' ? 'json' : 'gift';
  } catch {
    return /^\ufeff?\s*\{\s*"questions"/.test(file) ? 'json' : 'gift';
  }
}
