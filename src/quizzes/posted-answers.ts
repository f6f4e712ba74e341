/**
 * Reads the fields of a quiz page. Their names are paths: `answer.market.option`, `answer.days.matches.rent`.
 * Ids hold no points, so a path falls apart in one way only.
 */
export function readPostedAnswers(body: unknown): Map<string, Record<string, unknown>> {
  const answers = new Map<string, Record<string, unknown>>();
  if (typeof body !== 'object' || body === null) return answers;
  for (const [name, value] of Object.entries(body)) {
    const [prefix, id, ...path] = name.split('.');
    if (prefix === 'answer' && id && path.length > 0 && path.length <= 2) place(answers, id, path, value);
  }
  return answers;
}

/** The signs of what stood in the questions when the page was sent, as `shown.market`: also of those where nothing is ticked now. */
export function readShown(body: unknown): Map<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  const shown = fields.filter((field): field is [string, string] => field[0].startsWith('shown.') && typeof field[1] === 'string');
  return new Map(shown.map(([name, sign]) => [name.slice('shown.'.length), sign]));
}

/** A posted number, from a form or a script; NaN where none was sent. */
export function readPostedNumber(body: unknown, name: string): number {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
}

function place(answers: Map<string, Record<string, unknown>>, id: string, [field, key]: string[], value: unknown): void {
  const answer = answers.get(id) ?? (Object.create(null) as Record<string, unknown>);
  answers.set(id, answer);
  if (key === undefined) {
    answer[field!] = value;
    return;
  }
  const inner = (answer[field!] ?? Object.create(null)) as Record<string, unknown>;
  if (typeof inner === 'object') inner[key] = value;
  answer[field!] = inner;
}
