import type { Answer, Answers } from './answers.js';

/**
 * Reads answers as PostgreSQL prints them from `jsonb`: `{"business": "planned", "sells": ["market"], "hours": 20}`.
 *
 * JSON.parse would do, but people leave out different questions, so nearly every response would become an object of a shape
 * of its own. V8 describes each shape and keeps the descriptions: a hundred thousand responses took ten times as long, and
 * 100 MB. For the same reason all are read into one record, which grows to its size once.
 */
export class StoredAnswers {
  private readonly answers = Object.create(null) as Record<string, Answer | undefined>;
  private given: string[] = [];

  /** The answers of one response; they are good until the next ones are read. */
  read(json: string): Answers {
    for (const name of this.given) this.answers[name] = undefined;
    this.given = [];
    let at = 1;
    while (json.charCodeAt(at) === sign.quote) {
      // Names of variables have no signs that are written otherwise in JSON.
      const nameEnd = json.indexOf('"', at + 1);
      const begin = nameEnd + ': "'.length;
      const end = endOfValue(json, begin);
      this.give(json.slice(at + 1, nameEnd), valueOf(json, begin, end));
      at = end + ', '.length;
    }
    return this.answers as Answers;
  }

  private give(name: string, answer: Answer): void {
    this.answers[name] = answer;
    this.given.push(name);
  }
}

const sign = { quote: 34, comma: 44, backslash: 92, list: 91, object: 123 };

function endOfValue(json: string, begin: number): number {
  switch (json.charCodeAt(begin)) {
    case sign.quote:
      return endOfText(json, begin + 1);
    // Lists hold names of options, and an object says why there is no answer: neither has brackets inside.
    case sign.list:
      return json.indexOf(']', begin) + 1;
    case sign.object:
      return json.indexOf('}', begin) + 1;
    default:
      return endOfPlain(json, begin);
  }
}

function endOfText(json: string, begin: number): number {
  let end = json.indexOf('"', begin);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let before = at - 1;
  while (json.charCodeAt(before) === sign.backslash) before -= 1;
  return (at - before) % 2 === 0;
}

// A number, true or false: up to the next comma, or to the bracket at the end.
function endOfPlain(json: string, begin: number): number {
  const comma = json.indexOf(',', begin);
  return comma < 0 ? json.length - 1 : comma;
}

// Most texts are names of options, and as they stand.
function valueOf(json: string, begin: number, end: number): Answer {
  const isText = json.charCodeAt(begin) === sign.quote;
  const text = isText ? json.slice(begin + 1, end - 1) : json.slice(begin, end);
  return isText && !text.includes('\\') ? text : (JSON.parse(isText ? json.slice(begin, end) : text) as Answer);
}
