import { createTransport } from 'nodemailer';
import type { Mail } from './mail.entity.js';

/** Somebody else's mail server, spoken to over SMTP. */
export class MailServer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
    private readonly domain: string,
  ) {
    this.transport = createTransport(`${url}${url.includes('?') ? '&' : '?'}pool=true&maxConnections=2&connectionTimeout=10000&greetingTimeout=10000`);
  }

  /** Hands over one mail; `page` is its HTML. A second time it carries the same number, so that mail programs know it again. */
  async send(mail: Mail, page: string): Promise<void> {
    const list = mail.unsubscribe ? { unsubscribe: { url: mail.unsubscribe, comment: '' } } : undefined;
    const headers = mail.unsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : undefined;
    const messageId = `<${mail.id}@${this.domain}>`;
    await this.transport.sendMail({ from: this.from, to: mail.recipient, subject: mail.subject, text: mail.text, html: page, messageId, list, headers });
  }

  close(): void {
    this.transport.close();
  }
}

/** What went wrong, in the codes of RFC 5321 and nodemailer, which name nobody: `EENVELOPE 550`. */
export function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code ?? 'EUNKNOWN', responseCode].filter(Boolean).join(' ');
}

/** Whether the server will never take this mail: its answers from 500 on are final. */
export function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return responseCode >= 500 && code !== 'EAUTH';
}
