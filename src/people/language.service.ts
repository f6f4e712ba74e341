import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { isLanguage } from '../platform/language/languages.js';
import { Invalid } from '../platform/web/errors.js';
import { Translations } from '../platform/language/translations.js';
import type { Reply, Request } from '../platform/web/request.js';
import { speak } from '../platform/web/server.js';
import { Person } from './person.entity.js';
import type { Viewer } from './viewer.js';

const year = 365 * 24 * 3600;

/** The language in which somebody uses the site. */
@Injectable()
export class LanguageService {
  constructor(
    private readonly database: Database,
    private readonly translations: Translations,
  ) {}

  /**
   * From the next page on, the site speaks `language`: on each of her devices, because it is kept with her, and in this
   * browser also for whoever is not signed in. @throws Invalid for a language that we do not speak.
   */
  async choose(viewer: Viewer | null, language: unknown, reply: Reply): Promise<void> {
    if (!isLanguage(language)) throw new Invalid();
    if (viewer) await this.database.repository(Person).update({ id: viewer.id }, { language });
    this.keep(language, reply);
  }

  /** Speaks to somebody whom we know, and who is not signed in, in her language, unless she chose another in this browser. */
  greet(request: Request, reply: Reply, language: string): void {
    if (request.viewer || request.cookies['language'] || !isLanguage(language)) return;
    speak(request, this.translations, language);
    this.keep(language, reply);
  }

  private keep(language: string, reply: Reply): void {
    reply.setCookie('language', language, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });
  }
}
