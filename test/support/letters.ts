import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import type { TestApp } from './app.js';

/** The mails that were written to an address, the newest first, after everything that waits is done. */
export async function mailsTo(test: TestApp, recipient: string): Promise<Mail[]> {
  await test.get(Jobs).drain();
  return test.get(Database).repository(Mail).find({ where: { recipient }, order: { id: 'DESC' } });
}

/** The path of the link in a mail. */
export function linkIn(mail: Mail | undefined): string {
  return /\/link\/[\w-]{43}/.exec(mail?.text ?? '')![0];
}
