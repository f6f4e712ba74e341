import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { Page } from '../web/answers.js';
import { For } from '../web/audience.js';
import { NotFound } from '../web/errors.js';
import type { Request } from '../web/request.js';
import { Mail } from './mail.entity.js';
import { mailPage, mailsPerPage, outboxPage } from './outbox.page.js';

const number = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every mail of a demo, to be read by everybody who tries it out. In other modes this controller is not there. */
@Controller('outbox')
export class OutboxController {
  constructor(private readonly database: Database) {}

  @Get()
  @For('anyone')
  async list(@Query('before') before: unknown, @Req() request: Request): Promise<Page> {
    const where = typeof before === 'string' && number.test(before) ? { id: LessThan(before) } : {};
    return outboxPage(await this.database.repository(Mail).find({ where, order: { id: 'DESC' }, take: mailsPerPage + 1 }), request);
  }

  @Get(':mail')
  @For('anyone')
  async read(@Param('mail') id: string, @Req() request: Request): Promise<Page> {
    const mail = number.test(id) ? await this.database.repository(Mail).findOneBy({ id }) : null;
    if (!mail) throw new NotFound();
    return mailPage(mail, request);
  }
}
