import { didYouMean } from '../../platform/authoring/nearest.js';
import { functionNames, type Expression, type FunctionName, type Operator } from './expression.js';
import { ExpressionError, tokensOf, type Token } from './tokens.js';

/** How tightly operators bind, the loosest first. Comparisons stand alone: a < b < c has no meaning. */
const levels: Operator[][] = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>=', 'in', 'has'], ['+', '-'], ['*', '/']];
const comparing = 2;

const deepest = 50;

/** Understands an expression. @throws ExpressionError with the place and the mend. */
export function parse(source: string): Expression {
  return new Parser(tokensOf(source)).whole();
}

/** Takes an expression apart from the loosest operator to the tightest (recursive descent). */
class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  whole(): Expression {
    if (this.isOver()) this.fail('The expression is empty.');
    const expression = this.level(0);
    if (!this.isOver()) this.fail(`“${this.token.text}” is not expected here. Is “and” or “or” missing before it?`);
    return expression;
  }

  private level(level: number): Expression {
    if (level === comparing && this.take('not')) return ['not', this.level(comparing)];
    if (level === levels.length) return this.sign();
    let left = this.level(level + 1);
    for (let found = this.operator(level); found; found = this.operator(level)) {
      left = [found, left, this.level(level + 1)];
      if (level === comparing && this.isOperator(level)) this.fail(`Compare two things at a time: write “… and …” before “${this.token.text}”.`);
    }
    return left;
  }

  private operator(level: number): Operator | null {
    return this.isOperator(level) ? (this.advance().text as Operator) : null;
  }

  private isOperator(level: number): boolean {
    return ['sign', 'name'].includes(this.token.kind) && (levels[level] as string[]).includes(this.token.text);
  }

  private sign(): Expression {
    return this.take('-') ? ['minus', this.sign()] : this.primary();
  }

  private primary(): Expression {
    const token = this.advance();
    if (token.kind === 'number') return ['value', Number(token.text)];
    if (token.kind === 'text') return ['value', token.text.slice(1, -1)];
    if (token.text === '(') return this.nested(() => this.closed(this.level(0), ')'));
    if (token.text === '[') return ['list', this.listed()];
    if (token.kind === 'name') return this.named(token);
    throw new ExpressionError(token.kind === 'end' ? 'The expression breaks off: something is missing at its end.' : `“${token.text}” is not expected here.`, token.at);
  }

  private named(token: Token): Expression {
    if (token.text === 'true' || token.text === 'false') return ['value', token.text === 'true'];
    if (!this.take('(')) return this.isWord(token) ? this.fail(`Something is missing before “${token.text}”.`, token.at) : ['variable', token.text];
    if (!isFunction(token.text)) this.fail(`There is no function “${token.text}”.${didYouMean(token.text, functionNames)}`, token.at);
    return ['call', token.text as FunctionName, this.nested(() => this.given())];
  }

  private isWord({ text }: Token): boolean {
    return levels.flat().some((word) => word === text) || text === 'not';
  }

  private given(): Expression[] {
    if (this.take(')')) return [];
    const values = [this.level(0)];
    while (this.take(',')) values.push(this.level(0));
    return this.closed(values, ')');
  }

  private listed(): (string | number)[] {
    const values: (string | number)[] = [];
    do {
      const token = this.advance();
      if (token.kind === 'text') values.push(token.text.slice(1, -1));
      else if (token.kind === 'number') values.push(Number(token.text));
      else this.fail('A list holds texts or numbers: [\'fi\', \'tr\'].', token.at);
    } while (this.take(','));
    return this.closed(values, ']');
  }

  private closed<Result>(result: Result, bracket: string): Result {
    if (!this.take(bracket)) this.fail(`A bracket is missing: “${bracket}”.`);
    return result;
  }

  private nested<Result>(work: () => Result): Result {
    this.depth += 1;
    if (this.depth > deepest) this.fail('There are too many brackets inside brackets. Use a calculated value for a part of it.');
    const result = work();
    this.depth -= 1;
    return result;
  }

  private isOver(): boolean {
    return this.token.kind === 'end';
  }

  private take(text: string): boolean {
    const found = this.token.kind !== 'text' && this.token.text === text;
    if (found) this.next += 1;
    return found;
  }

  private advance(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  private fail(message: string, at = this.token.at): never {
    throw new ExpressionError(message, at);
  }
}

function isFunction(name: string): name is FunctionName {
  return (functionNames as readonly string[]).includes(name);
}
