import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { say } from '../../platform/language/text.js';
import { Mailer } from '../../platform/mail/mailer.service.js';
import type { Attempt } from '../attempt.entity.js';
import { QuizzesService } from '../quizzes.service.js';

/** Tells a learner that everything she wrote in an attempt has been read, if she wishes mails about her courses. */
@Injectable()
export class MarkedMailService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly mailer: Mailer,
  ) {}

  async tell(attempt: Attempt, now: Date): Promise<void> {
    const [reader] = await this.database.query<{ recipient: string; language: string }>(readerQuery, [attempt.personId]);
    if (!reader) return;
    const definition = await this.quizzes.definition(attempt.quizId);
    const title = say(definition.title, [reader.language, definition.language]).text;
    const letter = { personId: attempt.personId, ...reader, subject: 'quizzes.markedMail.subject', view: 'quizzes/mail-marked' };
    await this.mailer.send({ ...letter, content: { title, path: `/attempts/${attempt.id}` } }, now);
  }
}

// Only to an address that she has shown to be hers.
const readerQuery = `
  SELECT name.value AS recipient, person.language FROM person JOIN sign_in_name name ON name.person_id = person.id
  WHERE person.id = $1 AND person.digest AND name.kind = 'email' AND name.verified_at IS NOT NULL
  ORDER BY name.value LIMIT 1`;
