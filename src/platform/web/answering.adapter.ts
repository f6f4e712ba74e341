import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.js';
import { Download, KeptPage, Page, SeeOther } from './answers.js';
import { keepFlash, takeFlash } from './flash.js';
import { isSafeConnection } from './safe-connection.js';
import type { Surroundings, Views } from './views.js';

/**
 * Fastify, and the answers that our controllers return instead of writing to the response:
 * a page (kept or not), a “see there”, a download. Everything else goes out as Nest sends it.
 */
export class AnsweringAdapter extends FastifyAdapter {
  constructor(
    options: FastifyHttpOptions<Server>,
    private readonly views: Views,
    private readonly settings: Pick<Settings, 'mode' | 'publicUrl'>,
  ) {
    super(options);
  }

  override reply(response: FastifyReply, body: unknown, status?: number): FastifyReply {
    if (body instanceof Page) return this.sendHtml(response, this.views.page(body, this.around(response)), body.status);
    if (body instanceof KeptPage) return this.sendHtml(response, this.views.keptPage(body, this.around(response)), 200);
    if (body instanceof SeeOther) return this.sendElsewhere(response, body);
    if (body instanceof Download) return this.sendFile(response, body);
    return super.reply(response, body, status);
  }

  private around(reply: FastifyReply): Surroundings {
    const { language, zone, t, url, badge, cookies } = reply.request;
    return { language, zone, path: url, viewer: badge, flash: cookies['flash'] ? takeFlash(reply, t) : null, demo: this.demoAt(reply.request) };
  }

  private sendHtml(reply: FastifyReply, html: Buffer, status: number): FastifyReply {
    const { badge, language } = reply.request;
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', badge ? 'no-store' : 'private, no-cache');
    return reply.code(status).header('content-type', 'text/html; charset=utf-8').header('content-language', language).send(html);
  }

  private demoAt(request: FastifyRequest): Surroundings['demo'] {
    return this.settings.mode === 'demo' ? { open: !isSafeConnection(request, this.settings) } : null;
  }

  // A script that saves while somebody is reading stays where it is, and says so (RFC 7240).
  private sendElsewhere(reply: FastifyReply, answer: SeeOther): FastifyReply {
    if (reply.request.headers.prefer === 'return=minimal' && answer.looking !== 'always') return reply.code(204).header('cache-control', 'no-store').send();
    if (answer.flash) keepFlash(reply, answer.flash);
    return reply.code(303).header('location', asAddress(answer.path)).header('cache-control', 'no-store').send('');
  }

  private sendFile(reply: FastifyReply, file: Download): FastifyReply {
    const name = encodeURIComponent(file.name);
    return reply
      .code(200)
      .header('content-type', file.type)
      .header('content-disposition', `${file.open}; filename*=UTF-8''${name}`)
      .header('cache-control', 'no-store')
      .send(file.body);
  }
}

// A path may hold what somebody wrote into an address; a header holds plain signs only.
function asAddress(path: string): string {
  return path.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
