/** A code as a column of a file: 1 where a text was given it, 0 where it was not. */
export interface CodeColumn {
  readonly code: number;
  /** The variable whose texts it sorts. */
  readonly variable: string;
  /** A name for the column: the variable and the number of the code, which never change. */
  readonly name: string;
  readonly label: string;
  readonly definition: string;
}

/** What a code book tells a file. */
export interface ListedCode {
  readonly id: number;
  readonly variable: string;
  readonly name: string;
  readonly definition: string;
}

/** What coders made of the texts of a survey: numbers by response and variable. */
export interface CodedSurvey {
  /** The codes that some settled text was given, question by question; retired ones too. */
  readonly codes: readonly ListedCode[];
  /** The codes that stand in the end, of texts that are settled. */
  readonly settled: CodedResponses;
  /** The words that are hidden, of texts that have such words. */
  readonly hidden: CodedResponses;
}

export type CodedResponses = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** The columns of the codes of a survey, in the order of its code books. */
export function codeColumns(codes: readonly ListedCode[]): CodeColumn[] {
  return codes.map(({ id, variable, name, definition }) => ({ code: id, variable, name: `${variable}.code-${id}`, label: name, definition }));
}

/**
 * What stands in these columns for one respondent. Null where nothing is settled: no text, or one that waits for a coder or
 * for a decision. That is not the same as a code that was not given.
 *
 * @param settled by variable, the codes that stand in the end
 */
export function codeCells(columns: readonly CodeColumn[], settled: ReadonlyMap<string, readonly number[]>): (0 | 1 | null)[] {
  return columns.map(({ code, variable }) => {
    const given = settled.get(variable);
    if (!given) return null;
    return given.includes(code) ? 1 : 0;
  });
}
