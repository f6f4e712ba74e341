import type { Transporter } from 'nodemailer';
import type { Mail } from './mail.entity.js';

/** Somebody else's mail server, spoken to over SMTP. */
export class MailServer {
  private transport?: Promise<Transporter>;

  constructor(
    private readonly url: string,
    private readonly from: string,
    private readonly domain: string,
  ) {}

  /** Hands over one mail; `page` is its HTML. A second time it carries the same number, so that mail programs know it again. */
  async send(mail: Mail, page: string): Promise<void> {
    const list = mail.unsubscribe ? { unsubscribe: { url: mail.unsubscribe, comment: '' } } : undefined;
    const headers = mail.unsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : undefined;
    const messageId = `<${mail.id}@${this.domain}>`;
    const transport = await (this.transport ??= this.open());
    await transport.sendMail({ from: this.from, to: mail.recipient, subject: mail.subject, text: mail.text, html: page, messageId, list, headers });
  }

  async close(): Promise<void> {
    (await this.transport)?.close();
  }

  // Loaded with the first mail: a demo sends none.
  private async open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport(`${this.url}${this.url.includes('?') ? '&' : '?'}pool=true&maxConnections=2&connectionTimeout=10000&greetingTimeout=10000`);
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
