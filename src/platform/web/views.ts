import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { directionOf, languages } from '../language/languages.js';
import { dateIn, momentIn, numberIn } from '../language/formats.js';
import type { Translate } from '../language/translations.js';
import type { Assets } from './assets.js';
import type { Badge } from './request.js';

/** What every page knows besides its own content. */
export interface Surroundings {
  language: string;
  t: Translate;
  path: string;
  viewer: Badge | null;
  flash: { kind: string; text: string } | null;
  demo: boolean;
  openForm: string | null;
}

/** `strict` makes a view throw when it names what its content lacks; production shows nothing there instead. */
export interface ViewOptions {
  strict: boolean;
  rendered?: ((view: string) => void) | undefined;
}

type Template = Handlebars.TemplateDelegate;

/** Finds every `views/*.hbs` once at start; `lessons/views/lesson.hbs` is the view `lessons/lesson`, `_x.hbs` the partial `x`. */
export class Views {
  private readonly handlebars = Handlebars.create();
  private readonly templates = new Map<string, Template>();

  constructor(
    source: string,
    assets: Assets,
    private readonly options: ViewOptions,
  ) {
    this.addHelpers(assets);
    for (const room of ['platform/web', ...readdirSync(source)]) this.addRoom(source, room);
  }

  get names(): string[] {
    return [...this.templates.keys()];
  }

  /** The whole page. @throws when the view names something that the content does not have. */
  page(view: string, title: string, content: object, around: Surroundings): string {
    const shared = {
      ...around,
      title,
      direction: directionOf(around.language),
      languages: languages.map(({ code, name }) => ({ code, name, current: code === around.language })),
    };
    const body = this.render(view, { ...shared, ...content });
    return this.render('platform/layout', { ...shared, body });
  }

  /** One view without the layout, as mails are. */
  render(view: string, context: object): string {
    const template = this.templates.get(view);
    if (!template) throw new Error(`There is no view named ${view}`);
    this.options.rendered?.(view);
    return template(context);
  }

  private addHelpers(assets: Assets): void {
    this.handlebars.registerHelper({
      t: (key: string, options: Handlebars.HelperOptions) => options.data.root.t(key, options.hash),
      asset: (name: string) => assets.address(name),
      drawn: (html: string) => new Handlebars.SafeString(html.replaceAll('"icons.svg#', `"${assets.address('icons.svg')}#`)),
      date: (date: Date, options: Handlebars.HelperOptions) => dateIn(options.data.root.language, date),
      moment: (date: Date | string, options: Handlebars.HelperOptions) => momentIn(options.data.root.language, new Date(date)),
      has: (thing: object, name: string) => Object.hasOwn(thing, name),
      number: (value: number, options: Handlebars.HelperOptions) => numberIn(options.data.root.language, value),
      eq: (one: unknown, other: unknown) => one === other,
      join: (...parts: unknown[]) => parts.slice(0, -1).join(''),
      object: (options: Handlebars.HelperOptions) => options.hash,
      list: (...items: unknown[]) => items.slice(0, -1),
    });
  }

  private addRoom(source: string, room: string): void {
    const folder = join(source, room, 'views');
    const prefix = room === 'platform/web' ? 'platform' : room;
    for (const file of readFolder(folder)) this.addFile(prefix, basename(file, '.hbs'), readFileSync(join(folder, file), 'utf8'));
  }

  private addFile(room: string, name: string, text: string): void {
    // Indented partials would indent every line of what somebody wrote in a text area.
    const template = this.handlebars.compile(text, { strict: this.options.strict, preventIndent: true });
    if (name.startsWith('_')) this.handlebars.registerPartial(name.slice(1), template);
    else this.templates.set(`${room}/${name}`, template);
  }
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}
