import Handlebars from 'handlebars';

/** What is the same on every page in one language. */
export interface Fixed {
  t(key: string): string;
  asset(name: string): string;
  /** What a partial shows that is handed nothing but these; undefined when it looks at the page too. */
  partial(name: string, values: object): string | undefined;
}

/**
 * Reads a view, and puts what is fixed in at once: `{{t 'people.signIn.title'}}`, `{{asset 'main.css'}}`, the same
 * as `(t 'people.signIn.title')` for a partial, and `{{> icon name='check'}}`. A page says dozens of these; asked for
 * at each page, they cost more than all the rest of it.
 */
export function readView(text: string, fixed: Fixed): hbs.AST.Program {
  const program = Handlebars.parse(text);
  new Fixing(fixed).accept(program);
  return program;
}

type Call = Pick<hbs.AST.MustacheStatement | hbs.AST.SubExpression, 'path' | 'params' | 'hash'>;

// Handlebars hands out its visitor with methods that return nothing, and puts what they return in the node’s place.
class Fixing extends Handlebars.Visitor {
  mutating = true;

  constructor(private readonly fixed: Fixed) {
    super();
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const words = this.wordsOf(statement);
    if (words === undefined) return super.MustacheStatement(statement);
    const value = statement.escaped ? Handlebars.escapeExpression(words) : words;
    return { type: 'ContentStatement', value, original: value, loc: statement.loc } as never;
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    const words = this.wordsOf(expression);
    if (words === undefined) return super.SubExpression(expression);
    return { type: 'StringLiteral', value: words, original: words, loc: expression.loc } as never;
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    super.PartialStatement(statement);
    const shown = this.shownBy(statement);
    // White space before a partial on a line of its own is kept apart from the text.
    const value = shown && statement.indent + shown;
    if (value !== undefined) return { type: 'ContentStatement', value, original: value, loc: statement.loc } as never;
  }

  private shownBy({ name, params, hash }: hbs.AST.PartialStatement): string | undefined {
    const literals = hash?.pairs.every(({ value }) => value.type.endsWith('Literal'));
    if (!literals || params.length > 0 || name.type !== 'PathExpression') return undefined;
    const values = hash.pairs.map(({ key, value }) => [key, (value as hbs.AST.StringLiteral).value]);
    return this.fixed.partial(name.original, Object.fromEntries(values) as object);
  }

  private wordsOf({ path, params, hash }: Call): string | undefined {
    const name = (path as hbs.AST.PathExpression).original;
    const [first, ...more] = params;
    const alone = first?.type === 'StringLiteral' && more.length === 0 && !hash?.pairs.length;
    if (!alone || (name !== 't' && name !== 'asset')) return undefined;
    return this.fixed[name]((first as hbs.AST.StringLiteral).value);
  }
}
