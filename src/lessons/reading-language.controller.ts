import { Controller, Post, Req } from '@nestjs/common';
import { Me, Person, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { isLanguage } from '../platform/language/languages.js';
import { SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Invalid } from '../platform/web/errors.js';
import { ownPath } from '../platform/web/own-path.js';
import type { Request } from '../platform/web/request.js';

/** The second language, which stands beside the text of every lesson that has it; an empty one takes it away again. */
@Controller('reading-language')
export class ReadingLanguageController {
  constructor(private readonly database: Database) {}

  @Post()
  @For('person')
  async choose(@Me() viewer: Viewer, @Req() request: Request): Promise<SeeOther> {
    const { language, next } = (request.body ?? {}) as Record<string, unknown>;
    if (language !== '' && !isLanguage(language)) throw new Invalid();
    await this.database.repository(Person).update({ id: viewer.id }, { readingLanguage: language || null });
    const key = language ? 'lessons.beside.changed' : 'lessons.beside.ended';
    return new SeeOther(ownPath(next, '/home'), { kind: 'success', key });
  }
}
