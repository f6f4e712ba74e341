import { bankTypes, inFieldOrder, textFormats, type BankQuestion, type QuestionBank, type ReportLine } from './bank.js';
import { questionLines } from './question-lines.js';

/** A bank as JSON, indented for people. */
export function writeBankFile(bank: QuestionBank): string {
  return `${JSON.stringify(bank, null, 2)}\n`;
}

/**
 * Reads a bank from the JSON that `writeBankFile` writes. A question that does not have the shape is left out and
 * reported with what is wrong; the report of the file itself is not carried over. A question keeps the line that the
 * file says, which is that of the file before, unless the lines of this one are wished for.
 */
export function readBankFile(file: string, wished: 'the lines it says' | 'its own lines' = 'the lines it says'): QuestionBank {
  const json = file.replace(/^\ufeff/, '');
  const questions = questionsIn(json);
  if (typeof questions === 'string') return { questions: [], report: [{ line: 1, level: 'error', message: questions }] };
  const lines = questionLines(json);
  const read = questions.map((question, index) => ({ question, index, line: lines[index]!, problem: problemIn(question) }));
  const report = read.filter(({ problem }) => problem !== null).map(({ question, index, line, problem }) => refused(question, index, line, problem!));
  const drafts = read.filter(({ problem }) => problem === null).map(({ question, index, line }) => ({ draft: question as Draft, index, line }));
  return { questions: drafts.map(({ draft, index, line }) => whole(wished === 'its own lines' ? { ...draft, line } : { line, ...draft }, index)), report };
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;
type Checks = Readonly<Record<string, Check>>;

function questionsIn(json: string): readonly unknown[] | string {
  try {
    const bank: unknown = JSON.parse(json);
    return isFields(bank) && Array.isArray(bank['questions']) ? bank['questions'] : 'The file has no list of questions: it should read { "questions": […] }.';
  } catch (error) {
    return `The file is not JSON: ${(error as Error).message}.`;
  }
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isFraction: Check = (value) => isNumber(value) && Math.abs(value as number) <= 1;
const isFormat: Check = (value) => textFormats.includes(value as never);
const option = shape({ text: isText }, { fraction: isFraction, feedback: isText, format: isFormat, feedbackFormat: isFormat });
const answer = shape({ fraction: isFraction }, { text: isText, value: isNumber, tolerance: isNumber, feedback: isText, feedbackFormat: isFormat });
const pair = shape({ stem: isText, answer: isText }, { format: isFormat });
const gap = shape({ id: isText }, { choices: listOf(option), answers: listOf(answer) });

const required: Checks = { type: (value) => bankTypes.includes(value as never), text: isText };

const optional: Checks = {
  id: isText, line: isNumber, name: isText, format: isFormat, mark: isNumber, tags: listOf(isText), category: isText,
  options: listOf(option), answers: listOf(answer), pairs: listOf(pair), gaps: listOf(gap), generalFeedback: isText, generalFeedbackFormat: isFormat,
};

const question = { ...required, ...optional };

function problemIn(value: unknown): string | null {
  if (!isFields(value)) return 'it is no record';
  const wrong = wrongField(value, required, question);
  return wrong === undefined ? null : `“${wrong}” is ${Object.hasOwn(value, wrong) ? 'not what it should be' : 'missing'}`;
}

function shape(needed: Checks, allowed: Checks): Check {
  const all = { ...needed, ...allowed };
  return (value) => isFields(value) && wrongField(value, needed, all) === undefined;
}

function wrongField(fields: Fields, needed: Checks, all: Checks): string | undefined {
  const missing = Object.keys(needed).find((key) => !Object.hasOwn(fields, key));
  return missing ?? Object.keys(fields).find((key) => !Object.hasOwn(all, key) || !all[key]!(fields[key]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(question: unknown, index: number, line: number, problem: string): ReportLine {
  const { id } = isFields(question) ? question : ({} as Fields);
  const name = typeof id === 'string' ? `${index + 1} (${id})` : `${index + 1}`;
  return { line, level: 'error', message: `Question ${name} was left out: ${problem}.` };
}

type Draft = Pick<BankQuestion, 'type' | 'text'> & Partial<BankQuestion>;

function whole(draft: Draft & { line: number }, index: number): BankQuestion {
  const mark = draft.type === 'description' ? 0 : 1;
  return inFieldOrder({ id: `q${index + 1}`, format: 'moodle', mark, tags: [], ...draft });
}
