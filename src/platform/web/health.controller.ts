import { Controller, Get } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { For } from './audience.js';

/** For whatever watches over the installation, every few seconds: who is signed in there is not asked, and no line is logged. */
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process lives. */
  @Get('health')
  @For('unseen')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. Otherwise the error filter says 503. */
  @Get('ready')
  @For('unseen')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.ping();
    return { status: 'ok' };
  }
}
