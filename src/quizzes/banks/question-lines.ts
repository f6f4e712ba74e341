// A text, a bracket or another sign, the end of a line, or a number or word: together all that JSON has besides spaces.
const tokens = /"(?:[^"\\]+|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g;

/** The line on which each question of a bank in JSON begins, in their order; the first line is 1. The file has been parsed: it is JSON. */
export function questionLines(json: string): number[] {
  let lines: number[] = [];
  let [line, depth, before, key] = [1, 0, '', ''];
  for (const [token] of json.matchAll(tokens)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (token === ':' && depth === 1) key = JSON.parse(before) as string;
    // Where a name stands twice, the last one counts.
    if (token === '[' && depth === 1 && key === 'questions') lines = [];
    if (depth === 2 && key === 'questions' && token !== ']' && (before === '[' || before === ',')) lines.push(line);
    if ('[{'.includes(token)) depth += 1;
    if (']}'.includes(token)) depth -= 1;
    before = token;
  }
  return lines;
}
