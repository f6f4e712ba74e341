/** Numbers of options: by first appearance over all versions of a survey, and theirs for ever, also when they are retired. */
export class OptionCodes {
  private readonly byQuestion = new Map<string, Map<string, number>>();

  /** The number of an option; one that was not seen before gets the next one of its question, from 1. */
  of(question: string, option: string): number {
    const codes = this.byQuestion.get(question) ?? new Map<string, number>();
    this.byQuestion.set(question, codes);
    const code = codes.get(option) ?? codes.size + 1;
    codes.set(option, code);
    return code;
  }
}
