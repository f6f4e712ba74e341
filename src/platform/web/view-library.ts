import Handlebars from 'handlebars';
import { dateIn, momentIn, numberIn } from '../language/formats.js';
import type { KeptPiece } from './answers.js';
import { readView, type Fixed } from './fixed-words.js';
import { inItsLanguage, languageOf, textOf } from './in-its-language.js';
import type { Kept } from './kept.js';

/** A view or, where its name begins with an underscore, a partial. */
export interface ViewFile {
  /** `lessons/lesson`, or `_icon`. */
  name: string;
  text: string;
}

type Template = Handlebars.TemplateDelegate;

/** Sentences with values in the language, and the addresses of assets. */
export interface Words extends Fixed {
  t(key: string, values?: Record<string, unknown>): string;
}

export interface LibraryOptions {
  /** A view throws when it names what its context lacks. */
  strict: boolean;
  pieces: Kept<string>;
}

/** Every view in one language. A view is made ready when it is first shown. */
export class ViewLibrary {
  private readonly handlebars = Handlebars.create();
  private readonly templates = new Map<string, Template>();
  private readonly partials: ReadonlyMap<string, string>;

  constructor(
    files: readonly ViewFile[],
    private readonly words: Words,
    private readonly language: string,
    private readonly options: LibraryOptions,
  ) {
    this.handlebars.registerHelper(this.helpers());
    this.partials = new Map(files.filter(({ name }) => name.startsWith('_')).map(({ name, text }) => [name.slice(1), text]));
    for (const { name, text } of files) {
      if (name.startsWith('_')) this.handlebars.registerPartial(name.slice(1), this.ready(text));
      else this.templates.set(name, this.ready(text));
    }
  }

  /** @throws when there is no such view or, if strict, when it names something that the context does not have. */
  render(view: string, context: object): string {
    const template = this.templates.get(view);
    if (!template) throw new Error(`There is no view named ${view}`);
    return template(context);
  }

  private ready(text: string): Template {
    let template: Template | undefined;
    return (context, options) => {
      template ??= this.compile(text);
      return template(context, options);
    };
  }

  private compile(text: string): Template {
    return this.handlebars.compile(readView(text, this.words, this.partials), {
      strict: this.options.strict,
      // Indented partials would indent every line of what somebody wrote in a text area.
      preventIndent: true,
      // A partial sees what it is given and @root; copying all around it for each icon took a third of a page.
      explicitPartialContext: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.keys(this.helpers()).map((name) => [name, true])),
    });
  }

  private helpers(): Record<string, Handlebars.HelperDelegate> {
    const { words, language, options: { pieces } } = this;
    return {
      t: (key: string, options: Handlebars.HelperOptions) => words.t(key, options.hash as Record<string, unknown>),
      asset: (name: string) => words.asset(name),
      drawn: (html: string) => new Handlebars.SafeString(html.replaceAll('"icons.svg#', `"${words.asset('icons.svg')}#`)),
      date: (date: Date, options: Handlebars.HelperOptions) => dateIn(language, zoneOf(options), date),
      moment: (date: Date | string, options: Handlebars.HelperOptions) => momentIn(language, zoneOf(options), new Date(date)),
      has: (thing: object, name: string) => Object.hasOwn(thing, name),
      inItsLanguage,
      languageOf,
      textOf,
      number: (value: number) => numberIn(language, value),
      eq: (one: unknown, other: unknown) => one === other,
      join: (...parts: unknown[]) => parts.slice(0, -1).join(''),
      object: (options: Handlebars.HelperOptions) => options.hash as object,
      // A block that reads nothing but its context, and is shown to many with the same one.
      madeOnce(this: object, name: string, options: Handlebars.HelperOptions) {
        return pieces.get(`${language} ${name} ${JSON.stringify(this)}`, () => options.fn(this));
      },
      // The same where the context need not be made for it: its key tells what would come of it.
      keptPiece(name: string, { key, make }: KeptPiece, options: Handlebars.HelperOptions) {
        return pieces.get(`${language} ${name} ${key}`, () => options.fn(make()));
      },
      list: (...items: unknown[]) => items.slice(0, -1),
    };
  }
}

/** The zone of the page's reader; a view that names a day says so to whoever renders it. */
function zoneOf({ data }: Handlebars.HelperOptions): string {
  return (data as { root: { zone: string } }).root.zone;
}
