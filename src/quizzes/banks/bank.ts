/** How a text of a bank is to be understood. `moodle` is Moodle's own mixture of HTML and line breaks. */
export const textFormats = ['html', 'markdown', 'plain', 'moodle'] as const;
export type TextFormat = (typeof textFormats)[number];

/** The nine kinds, and `description`: a text between questions that asks nothing. */
export const bankTypes = [
  'single', 'multiple', 'truefalse', 'short', 'numerical', 'matching', 'ordering', 'gap', 'essay', 'description',
] as const;
export type BankType = (typeof bankTypes)[number];

/** `fraction` is −1 to 1; an item to put in order has none. Formats are left out where they are the question's. */
export interface BankOption {
  readonly text: string;
  readonly fraction?: number;
  readonly feedback?: string;
  readonly format?: TextFormat;
  readonly feedbackFormat?: TextFormat;
}

/** A typed answer: a pattern, or a number with its tolerance, or `*` for all else. */
export interface BankAnswer {
  readonly text?: string;
  readonly value?: number;
  readonly tolerance?: number;
  readonly fraction: number;
  readonly feedback?: string;
  readonly feedbackFormat?: TextFormat;
}

/** An empty stem makes its answer a distractor. */
export interface BankPair {
  readonly stem: string;
  readonly answer: string;
  readonly format?: TextFormat;
}

export interface BankGap {
  readonly id: string;
  readonly choices?: readonly BankOption[];
  readonly answers?: readonly BankAnswer[];
}

/** A question of a bank in one language, as it travels between systems. `line` is where it began in the file it came from. */
export interface BankQuestion {
  readonly id: string;
  readonly line: number;
  readonly type: BankType;
  readonly name?: string;
  readonly text: string;
  readonly format: TextFormat;
  readonly mark: number;
  readonly tags: readonly string[];
  readonly category?: string;
  readonly options?: readonly BankOption[];
  readonly answers?: readonly BankAnswer[];
  readonly pairs?: readonly BankPair[];
  readonly gaps?: readonly BankGap[];
  readonly generalFeedback?: string;
  readonly generalFeedbackFormat?: TextFormat;
}

const fieldOrder = [
  'id', 'line', 'type', 'name', 'text', 'format', 'mark', 'tags', 'category',
  'options', 'answers', 'pairs', 'gaps', 'generalFeedback', 'generalFeedbackFormat',
] as const;

/** The question with its fields in the order in which they are always written, without those that are undefined. */
export function inFieldOrder(question: BankQuestion): BankQuestion {
  const fields = fieldOrder.filter((field) => question[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, question[field]])) as unknown as BankQuestion;
}

/** Something that whoever converts a file must know: an `error` lost a question or its meaning, a `warning` may have. */
export interface ReportLine {
  readonly line: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
}

/** Questions with the report that accounts for those that are missing or changed. */
export interface QuestionBank {
  readonly questions: readonly BankQuestion[];
  readonly report: readonly ReportLine[];
}

/** Whether something was lost. */
export function hasErrors(report: readonly ReportLine[]): boolean {
  return report.some((line) => line.level === 'error');
}

/** The report in the order of the file. */
export function inOrder(report: readonly ReportLine[]): ReportLine[] {
  return report.toSorted((one, other) => one.line - other.line);
}
