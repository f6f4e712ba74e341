import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { directionOf, languages } from '../language/languages.js';
import type { Translations } from '../language/translations.js';
import type { Assets } from './assets.js';
import type { Badge } from './request.js';
import { ViewLibrary, type ViewFile } from './view-library.js';

/** What every page knows besides its own content. */
export interface Surroundings {
  language: string;
  path: string;
  viewer: Badge | null;
  flash: { kind: string; text: string } | null;
  /** In a demo, whether others in the same network could read along. */
  demo: { open: boolean } | null;
  openForm: string | null;
}

/** `strict` makes a view throw when it names what its content lacks; production shows nothing there instead. */
export interface ViewOptions {
  strict: boolean;
  rendered?: ((view: string) => void) | undefined;
}

/** Finds every `views/*.hbs` once at start; `lessons/views/lesson.hbs` is the view `lessons/lesson`, `_x.hbs` the partial `x`. */
export class Views {
  private readonly files: ViewFile[];
  private readonly libraries = new Map<string, ViewLibrary>();

  constructor(
    source: string,
    private readonly assets: Assets,
    private readonly translations: Translations,
    private readonly options: ViewOptions,
  ) {
    this.files = ['platform/web', ...readdirSync(source)].flatMap((room) => filesOf(source, room));
  }

  get names(): string[] {
    return this.files.map(({ name }) => name).filter((name) => !name.startsWith('_'));
  }

  /** The whole page. @throws when the view names something that the content does not have. */
  page(view: string, title: string, content: object, around: Surroundings): string {
    const shared = {
      ...around,
      title,
      direction: directionOf(around.language),
      languages: languages.map(({ code, name }) => ({ code, name, current: code === around.language })),
    };
    const body = this.render(view, around.language, { ...shared, ...content });
    return this.render('platform/layout', around.language, { ...shared, body });
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
    return new ViewLibrary(this.files, words, language, this.options.strict);
  }
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
