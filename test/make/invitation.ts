import type { CastMember } from '../cast.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import type { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import type { TestApp } from '../support/app.js';

/** Has Elin invite an address to a round, and gives the path of the link that the mail carries. */
export async function invite(test: TestApp, round: SurveyRound, address = 'layla@example.org', by: CastMember = test.cast.elin): Promise<string> {
  const elin = await test.as(by);
  await elin.post(`/rounds/${round.id}/invitations`, { addresses: address, language: 'en' });
  await test.get(Jobs).drain();
  return linkIn(await lastMailTo(test, address));
}

export async function mailsTo(test: TestApp, recipient: string): Promise<Mail[]> {
  return test.get(Database).repository(Mail).find({ where: { recipient }, order: { createdAt: 'ASC', id: 'ASC' } });
}

async function lastMailTo(test: TestApp, address: string): Promise<string> {
  const mail = (await mailsTo(test, address)).at(-1);
  if (!mail) throw new Error(`Nothing was mailed to ${address}`);
  return mail.text;
}

/** The path of the link of an invitation in the text of its mail. */
export function linkIn(text: string): string {
  return new URL(/https?:\/\/\S+\/invited\/[\w-]+(?=\s)/.exec(text)![0]).pathname;
}
