import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import { variablesIn, type Expression } from './expressions/expression.js';
import { parse } from './expressions/parsing.js';
import { ExpressionError } from './expressions/tokens.js';
import { typeOf, type Type } from './expressions/typing.js';
import type { Calculated, Question } from './survey.js';
import { variablesOf } from './variables.js';

/** The longest expression, in characters. */
const longest = 1_000;

interface Sum extends Calculated {
  value: YamlValue;
}

/**
 * What can be named at the place that is being read: the questions before it, and each calculated value once all that
 * it is worked out of is known. So nothing can look ahead, and nothing can go round in a circle.
 */
export class Known {
  private readonly types = new Map<string, Type>();
  private waiting: Sum[] = [];
  private readonly names = new Set<string>();

  /** Reads `calculated:`; what they are worked out of comes later. */
  readCalculated(list: YamlValue | undefined): Calculated[] {
    this.waiting = (list?.list() ?? []).flatMap((item): Sum[] => {
      const map = item.map();
      const [id, value] = [map?.need('id')?.id(), map?.need('is')];
      const is = value ? understood(value) : null;
      map?.end();
      if (map && id) this.claim(id, map);
      return id && value && is ? [{ id, is, value }] : [];
    });
    return this.waiting.map(({ id, is }) => ({ id, is }));
  }

  /** Makes the variables of a question known to what comes after it. */
  add(question: Question): void {
    for (const { id, type } of variablesOf(question)) this.types.set(id, type);
    this.settle();
  }

  /** Takes the name of a question or a calculated value: each is there once in the whole survey. */
  claim(id: string, map: YamlMap): void {
    if (this.names.has(id)) map.error(`There are two things named “${id}” in this survey. Give one of them another id.`);
    this.names.add(id);
  }

  has(name: string): boolean {
    return this.types.has(name);
  }

  get all(): Iterable<string> {
    return this.types.keys();
  }

  /** A condition: an expression that is true or false. Null where there is none, or where it has a mistake. */
  truth(value: YamlValue | undefined): Expression | null {
    const expression = value ? understood(value) : null;
    if (!value || !expression) return null;
    return saying(value, () => {
      const { is } = typeOf(expression, this.types);
      return is === 'truth' ? expression : value.error('This is neither true nor false. Compare it with something: staff > 2.');
    });
  }

  /** Names the calculated values that cannot be worked out: those that go round in a circle, and those that name what there is not. */
  end(): void {
    for (const { id, is, value } of this.waiting) {
      const circle = this.circleFrom(id);
      if (circle) value.error(`This goes round in a circle: ${circle.map((name) => `“${name}”`).join(' → ')}. Work one of them out of answers alone.`);
      else saying(value, () => typeOf(is, this.types));
    }
  }

  /** The way from a calculated value back to itself, or null where there is none. */
  private circleFrom(id: string): string[] | null {
    const sums = new Map(this.waiting.map((sum) => [sum.id, variablesIn(sum.is)]));
    const seen = new Set<string>();
    const search = (way: string[]): string[] | null => {
      for (const name of sums.get(way.at(-1)!) ?? []) {
        if (name === id) return [...way, id];
        const found = seen.has(name) ? null : search([...(seen.add(name), way), name]);
        if (found) return found;
      }
      return null;
    };
    return search([id]);
  }

  private settle(): void {
    for (let found = true; found; ) {
      const ready = this.waiting.filter(({ id, is }) => this.settled(id, is));
      this.waiting = this.waiting.filter((sum) => !ready.includes(sum));
      found = ready.length > 0;
    }
  }

  // A value that copies an option is a text: the name of the option.
  private settled(id: string, is: Expression): boolean {
    try {
      const type = typeOf(is, this.types);
      this.types.set(id, type.is === 'choice' ? { is: 'text' } : type);
      return true;
    } catch (error) {
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  }
}

/** Reads an expression. Null, with the mistake named, where it cannot be understood. */
function understood(value: YamlValue): Expression | null {
  const source = value.text(longest);
  return source === null ? null : saying(value, () => parse(source), source);
}

function saying<Result>(value: YamlValue, work: () => Result, source = ''): Result | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const place = source && error.at > 0 ? ` (after “${source.slice(Math.max(0, error.at - 20), error.at).trim()}”)` : '';
    return value.error(`${error.message}${place}`);
  }
}
