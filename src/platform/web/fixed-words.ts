import Handlebars from 'handlebars';

/** What is the same on every page in one language. */
export interface Fixed {
  t(key: string): string;
  asset(name: string): string;
}

/**
 * Reads a view, and puts what is fixed in at once: `{{t 'people.signIn.title'}}`, `{{asset 'main.css'}}`, the same
 * as `(t 'people.signIn.title')` for a partial, and partials such as `{{> icon name='check'}}`. A page says dozens of
 * these; asked for at each page, they cost more than all the rest of it. `partials` are texts by name.
 */
export function readView(text: string, fixed: Fixed, partials: ReadonlyMap<string, string> = new Map()): hbs.AST.Program {
  const program = Handlebars.parse(text);
  new Fixing(fixed, partials).accept(program);
  return program;
}

type Call = Pick<hbs.AST.MustacheStatement | hbs.AST.SubExpression, 'path' | 'params' | 'hash'>;

// Handlebars hands out its visitor with methods that return nothing, and puts what they return in the node’s place.
class Fixing extends Handlebars.Visitor {
  mutating = true;

  constructor(
    private readonly fixed: Fixed,
    private readonly partials: ReadonlyMap<string, string>,
  ) {
    super();
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const words = this.wordsOf(statement);
    if (words === undefined) return super.MustacheStatement(statement);
    return contentIn(statement, statement.escaped ? Handlebars.escapeExpression(words) : words);
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    const text = this.partials.get((statement.name as hbs.AST.PathExpression).original);
    const same = text === undefined ? undefined : this.withWords(text, statement);
    return same === undefined ? super.PartialStatement(statement) : contentIn(statement, statement.indent + same);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    const words = this.wordsOf(expression);
    if (words === undefined) return super.SubExpression(expression);
    return { type: 'StringLiteral', value: words, original: words, loc: expression.loc } as never;
  }

  /** What a partial shows that is given words alone, and shows nothing but them; undefined for any other. */
  private withWords(text: string, { params, hash }: hbs.AST.PartialStatement): string | undefined {
    const pairs = hash?.pairs ?? [];
    if (params.length > 0 || pairs.some(({ value }) => value.type !== 'StringLiteral')) return undefined;
    const given = new Map(pairs.map(({ key, value }) => [key, Handlebars.escapeExpression((value as hbs.AST.StringLiteral).value)]));
    const pieces = readView(text, this.fixed).body.map((piece) => shownOf(piece, given));
    return pieces.includes(undefined) ? undefined : pieces.join('');
  }

  private wordsOf({ path, params, hash }: Call): string | undefined {
    const name = (path as hbs.AST.PathExpression).original;
    const [first, ...more] = params;
    const alone = first?.type === 'StringLiteral' && more.length === 0 && !hash?.pairs.length;
    if (!alone || (name !== 't' && name !== 'asset')) return undefined;
    return this.fixed[name]((first as hbs.AST.StringLiteral).value);
  }
}

function shownOf(piece: hbs.AST.Statement, given: ReadonlyMap<string, string>): string | undefined {
  if (piece.type === 'CommentStatement') return '';
  if (piece.type === 'ContentStatement') return (piece as hbs.AST.ContentStatement).value;
  if (piece.type !== 'MustacheStatement') return undefined;
  const { path, params, escaped } = piece as hbs.AST.MustacheStatement;
  return params.length === 0 && escaped ? given.get((path as hbs.AST.PathExpression).original) : undefined;
}

function contentIn({ loc }: hbs.AST.Node, value: string): never {
  return { type: 'ContentStatement', value, original: value, loc } as never;
}
