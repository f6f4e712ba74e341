import { directionOf } from '../language/languages.js';
import type { Translate } from '../language/translations.js';
import { Page } from '../web/answers.js';
import type { Mail } from './mail.entity.js';

export const mailsPerPage = 50;

/** The mails of a demo, newest first. */
export interface OutboxPage {
  mails: { path: string; recipient: string; subject: string; language: string; direction: string; at: Date }[];
  older: string | null;
}

/** One of them. `html` was escaped when it was written. */
export interface MailPage {
  recipient: string;
  subject: string;
  language: string;
  direction: string;
  at: Date;
  html: string;
}

/** `mails` holds one more than fits when there are older ones. */
export function outboxPage(mails: Mail[], { t }: { t: Translate }): Page<OutboxPage> {
  const shown = mails.slice(0, mailsPerPage);
  const older = mails.length > mailsPerPage ? `/outbox?before=${shown.at(-1)!.id}` : null;
  const lines = shown.map((mail) => ({ path: `/outbox/${mail.id}`, recipient: mail.recipient, subject: mail.subject, ...written(mail) }));
  return new Page('platform/outbox', t('platform.outbox.title'), { mails: lines, older });
}

export function mailPage(mail: Mail, { t }: { t: Translate }): Page<MailPage> {
  return new Page('platform/outbox-mail', t('platform.outbox.mailTitle'), { recipient: mail.recipient, subject: mail.subject, html: mail.html, ...written(mail) });
}

function written({ language, createdAt }: Mail) {
  return { language, direction: directionOf(language), at: createdAt };
}
