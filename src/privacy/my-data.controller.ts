import { Controller, Get, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { Download, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { myDataPage } from './my-data.page.js';
import { MyDataService } from './my-data.service.js';

/** What we hold about the viewer, and a copy of it for her. */
@Controller('me/data')
export class MyDataController {
  constructor(private readonly myData: MyDataService) {}

  @Get()
  @For('person')
  show(@Req() request: Request): Page {
    return myDataPage(request);
  }

  @Get('archive')
  @For('person')
  async archive(@Me() viewer: Viewer, @Req() request: Request): Promise<Download> {
    const day = request.now.toISOString().slice(0, 10);
    return new Download(`i-mentor-${day}.zip`, 'application/zip', await this.myData.archive(viewer.id, request));
  }
}
