import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { Me } from '../audience.guard.js';
import { SessionsService } from '../sessions.service.js';
import type { Viewer } from '../viewer.js';
import { devicesPage } from './devices.page.js';

/** Where somebody is signed in, and signing out there from here. */
@Controller('me/devices')
export class DevicesController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @For('person')
  async list(@Me() viewer: Viewer, @Req() { now, t }: Request): Promise<Page> {
    return devicesPage(await this.sessions.of(viewer.id, now), viewer.session.id, t);
  }

  @Post('closure')
  @For('person')
  async closeOthers(@Me() viewer: Viewer): Promise<SeeOther> {
    await this.sessions.closeOthers(viewer.id, viewer.session.id);
    return new SeeOther('/me/devices', { kind: 'success', key: 'people.devices.allClosed' });
  }

  @Post(':device/closure')
  @For('person')
  async close(@Me() viewer: Viewer, @Param('device') device: string): Promise<SeeOther> {
    const closed = await this.sessions.closeOf(viewer.id, Buffer.from(device, 'hex'));
    if (!closed) throw new NotFound();
    return new SeeOther('/me/devices', { kind: 'success', key: 'people.devices.closed' });
  }
}
