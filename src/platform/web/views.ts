import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { directionOf, languages } from '../language/languages.js';
import type { Translations } from '../language/translations.js';
import type { KeptPage, Page } from './answers.js';
import type { Assets } from './assets.js';
import { Frame } from './frame.js';
import { Kept } from './kept.js';
import type { Badge } from './request.js';
import { ViewLibrary, type ViewFile } from './view-library.js';

/** What every page knows besides its own content. */
export interface Surroundings {
  language: string;
  /** In whose time the page says days and hours. */
  zone: string;
  path: string;
  viewer: Badge | null;
  flash: { kind: string; text: string } | null;
  /** In a demo, whether others in the same network could read along. */
  demo: { open: boolean } | null;
}

/** `strict` makes a view throw when it names what its content lacks; production shows nothing there instead. */
export interface ViewOptions {
  strict: boolean;
  rendered?: ((view: string) => void) | undefined;
}

/** What a page that is kept shows, without the frame. */
interface Made {
  title: string;
  html: Buffer;
}

/** Memory for what is kept, in bytes and in signs. */
const memory = { pages: 4_000_000, pieces: 2_000_000, frames: 200_000 };

/** Finds every `views/*.hbs` once at start; `lessons/views/lesson.hbs` is the view `lessons/lesson`, `_x.hbs` the partial `x`. */
export class Views {
  private readonly files: ViewFile[];
  private readonly libraries = new Map<string, ViewLibrary>();
  private readonly pages: Kept<Made>;
  private readonly pieces: Kept<string>;
  private readonly frames: Kept<Frame>;

  constructor(
    source: string,
    private readonly assets: Assets,
    private readonly translations: Translations,
    private readonly options: ViewOptions,
  ) {
    this.pages = new Kept(options.strict, memory.pages, ({ html }) => html.length);
    this.pieces = new Kept(options.strict, memory.pieces, ({ length }) => length);
    this.frames = new Kept(options.strict, memory.frames, ({ length }) => length);
    this.files = ['platform/web', ...readdirSync(source)].flatMap((room) => filesOf(source, room));
  }

  get names(): string[] {
    return this.files.map(({ name }) => name).filter((name) => !name.startsWith('_'));
  }

  /** The whole page. @throws when the view names something that the content does not have. */
  page({ view, title, content, openForm }: Page, around: Surroundings): Buffer {
    const body = this.render(view, around.language, { ...around, ...languagesFor(around.language), title, openForm, ...content });
    const [before, after] = this.frameAround({ title, openForm }, around);
    return Buffer.from(before + body + after);
  }

  /**
   * The same of a page that is kept. Its view sees the content and the language, and nothing of the one who looks. For
   * visitors, who all see the same around it, the whole is kept.
   */
  keptPage(page: KeptPage, around: Surroundings): Buffer {
    if (around.viewer || around.flash) return this.framed(page, around);
    const place = `${around.path} ${around.demo?.open}`;
    return this.pages.get(`${around.language} ${page.key} at ${place}`, () => ({ title: '', html: this.framed(page, around) })).html;
  }

  private framed({ key, make }: KeptPage, around: Surroundings): Buffer {
    const frame = { language: around.language, ...languagesFor(around.language) };
    const { title, html } = this.pages.get(`${around.language} ${key}`, () => {
      const page = make();
      return { title: page.title, html: Buffer.from(this.render(page.view, around.language, { ...frame, ...page.content })) };
    });
    const [before, after] = this.frameAround({ title, openForm: null }, around);
    return Buffer.concat([Buffer.from(before), html, Buffer.from(after)]);
  }

  /** What stands before and after the body of a page. Whoever may go to the same places sees the same, but for a few words. */
  private frameAround({ title, openForm }: Pick<Page, 'title' | 'openForm'>, around: Surroundings): [before: string, after: string] {
    if (around.flash || openForm) return this.frame({ ...around, title, openForm }).around({});
    const { language, demo, viewer } = around;
    const key = `${language} ${JSON.stringify([demo, viewer && [viewer.shared, viewer.links]])}`;
    const places = { title: Frame.place('title'), path: Frame.place('path'), viewer: viewer && { ...viewer, name: Frame.place('name'), key: Frame.place('key') } };
    return this.frames.get(key, () => this.frame({ ...around, openForm, ...places })).around({ title, path: around.path, ...viewer });
  }

  private frame(shown: Surroundings & Pick<Page, 'title' | 'openForm'>): Frame {
    return new Frame(this.render('platform/layout', shown.language, { ...shown, ...languagesFor(shown.language), body: Frame.place('body') }));
  }

  /** One view without the layout, as mails are, with its sentences in `language`. */
  render(view: string, language: string, context: object): string {
    this.options.rendered?.(view);
    return this.in(language).render(view, context);
  }

  private in(language: string): ViewLibrary {
    const library = this.libraries.get(language) ?? this.make(language);
    this.libraries.set(language, library);
    return library;
  }

  private make(language: string): ViewLibrary {
    const words = { t: this.translations.in(language), asset: (name: string) => this.assets.address(name) };
    return new ViewLibrary(this.files, words, language, { strict: this.options.strict, pieces: this.pieces });
  }
}

/** The direction of a language, and the choice of all. */
function languagesFor(language: string): { direction: 'ltr' | 'rtl'; languages: { code: string; name: string; current: boolean }[] } {
  return { direction: directionOf(language), languages: languages.map(({ code, name }) => ({ code, name, current: code === language })) };
}

function filesOf(source: string, room: string): ViewFile[] {
  const folder = join(source, room, 'views');
  const prefix = room === 'platform/web' ? 'platform' : room;
  return readFolder(folder).map((file) => {
    const name = basename(file, '.hbs');
    return { name: name.startsWith('_') ? name : `${prefix}/${name}`, text: readFileSync(join(folder, file), 'utf8') };
  });
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}
