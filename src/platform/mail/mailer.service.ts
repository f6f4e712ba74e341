import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Outlasting } from '../backup/outlasting.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Database } from '../database/database.service.js';
import { Jobs } from '../jobs/jobs.service.js';
import { directionOf } from '../language/languages.js';
import { Translations } from '../language/translations.js';
import { Views } from '../web/views.js';
import { isFinal, MailServer, reasonOf } from './mail-server.js';
import { Mail } from './mail.entity.js';

/** How long a mail is kept after it was written, in milliseconds: 30 days. */
const keptFor = 30 * 24 * 3600_000;

/** A mail to write: whose it is, null where the address belongs to no account; in which language, and what the view `room/mail-…` shows. */
export interface Letter {
  personId: string | null;
  recipient: string;
  language: string;
  /** The key of its subject, which may use what is in `content`. */
  subject: string;
  view: string;
  content: Record<string, unknown>;
  unsubscribe?: string;
}

/** Writes mails, and sees to it that they are sent. */
@Injectable()
export class Mailer implements OnModuleDestroy, Outlasting {
  private readonly server: MailServer | null;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly views: Views,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.server = settings.smtpUrl ? new MailServer(settings.smtpUrl, settings.mailFrom, settings.publicUrl.hostname) : null;
  }

  /** Writes a mail, in the current transaction if there is one; it leaves a moment after that is committed. */
  async send(letter: Letter, now: Date): Promise<void> {
    const mail = this.write(letter, now);
    await this.database.transaction(async () => {
      await this.database.repository(Mail).insert(mail);
      await this.jobs.send('send-mail', { mail: mail.id });
    });
  }

  /** Hands a written mail to the mail server. @throws when that may go better later. */
  async deliver(id: string, now: Date): Promise<void> {
    const mail = await this.database.repository(Mail).findOneBy({ id });
    if (!mail || mail.sentAt) return;
    if (this.server) return this.handOver(this.server, mail, now);
    // In a demo, the outbox is where mails go.
    if (this.settings.mode === 'production') throw new Error('SMTP_URL is not set, so mails wait.');
  }

  async removeOld(now: Date): Promise<void> {
    await this.database.repository(Mail).delete({ createdAt: LessThan(new Date(now.getTime() - keptFor)) });
  }

  /** The mails to one person that are still kept, for her own copy of her data. */
  personalData(personId: string): Promise<object> {
    return this.database.repository(Mail).find({ where: { personId }, select: { recipient: true, subject: true, text: true, createdAt: true, sentAt: true }, order: { createdAt: 'ASC' } });
  }

  /** A mail that has left is not sent again because a backup remembers it as waiting. */
  async outlast(): Promise<() => Promise<null>> {
    await this.database.query('CREATE TEMP TABLE sent_mail ON COMMIT DROP AS SELECT id, sent_at FROM mail WHERE sent_at IS NOT NULL');
    return async () => {
      await this.database.change('UPDATE mail SET sent_at = sent_mail.sent_at FROM sent_mail WHERE mail.id = sent_mail.id AND mail.sent_at IS NULL');
      return null;
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.server?.close();
  }

  private write({ view, content, subject, ...letter }: Letter, now: Date) {
    const t = this.translations.in(letter.language);
    const around = { ...content, t, language: letter.language, address: this.settings.publicUrl.origin };
    return { ...letter, id: uuid(), subject: t(subject, content), text: this.render(view, letter.language, { ...around, plain: true }), html: this.render(view, letter.language, { ...around, plain: false }), createdAt: now };
  }

  private render(view: string, language: string, context: object): string {
    const body = this.views.render(view, language, context);
    return this.views.render('platform/mail', language, { ...context, body }).replace(/\n\s*\n\s*\n/g, '\n\n').trim();
  }

  private async handOver(server: MailServer, mail: Mail, now: Date): Promise<void> {
    try {
      await server.send(mail, this.page(mail));
      await this.database.repository(Mail).update({ id: mail.id }, { sentAt: now, failed: null });
    } catch (error) {
      await this.database.repository(Mail).update({ id: mail.id }, { failed: reasonOf(error) });
      if (!isFinal(error)) throw error;
    }
  }

  private page({ subject, language, html }: Mail): string {
    return this.views.render('platform/mail-page', language, { subject, language, direction: directionOf(language), html });
  }
}
