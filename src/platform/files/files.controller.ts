import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { For } from '../web/audience.js';
import { NotFound } from '../web/errors.js';
import type { Reply, Request } from '../web/request.js';
import type { StoredFile } from './file.entity.js';
import { Files } from './files.service.js';
import { readRange } from './range.js';

/** Pictures, sounds, films and downloads of published content. Their address changes with their bytes. */
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':sha256/:name')
  @For('anyone')
  async show(@Param('sha256') sha256: string, @Param('name') name: string, @Req() request: Request, @Res() reply: Reply): Promise<void> {
    const file = await this.files.findOpen(sha256);
    if (!file) throw new NotFound();
    describe(reply, file, name);
    if (request.headers['if-none-match'] === `"${file.sha256}"`) return void reply.code(304).send();
    this.send(reply, file, request.headers['range']);
  }

  private send(reply: Reply, file: StoredFile, header: string | undefined): void {
    const range = readRange(header, file.size);
    if (range === 'unsatisfiable') return void reply.code(416).header('content-range', `bytes */${file.size}`).send();
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${file.size}`);
    reply.header('content-length', end - start + 1);
    void reply.send(file.size === 0 ? '' : this.files.stream(file.sha256, start, end));
  }
}

/** Media are shown, everything else is kept by the reader; nothing may run, whatever its bytes are. */
function describe(reply: Reply, file: StoredFile, name: string): void {
  const shown = /^(image|audio|video)\/|^text\/vtt/.test(file.type);
  reply
    .header('content-type', file.type)
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('accept-ranges', 'bytes')
    .header('etag', `"${file.sha256}"`);
}
