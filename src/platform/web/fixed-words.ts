import Handlebars from 'handlebars';

/** What is the same on every page in one language. */
export interface Fixed {
  t(key: string): string;
  asset(name: string): string;
}

/**
 * Reads a view, and puts what is fixed in at once: `{{t 'people.signIn.title'}}`, `{{asset 'main.css'}}`, and the same
 * as `(t 'people.signIn.title')` for a partial. A page says dozens of these; asked for at each page, they cost more
 * than all the rest of it.
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

  private wordsOf({ path, params, hash }: Call): string | undefined {
    const name = (path as hbs.AST.PathExpression).original;
    const [first, ...more] = params;
    const alone = first?.type === 'StringLiteral' && more.length === 0 && !hash?.pairs.length;
    if (!alone || (name !== 't' && name !== 'asset')) return undefined;
    return this.fixed[name]((first as hbs.AST.StringLiteral).value);
  }
}
