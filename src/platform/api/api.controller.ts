import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Translate } from '../language/translations.js';
import type { Page } from '../web/answers.js';
import { For } from '../web/audience.js';
import { Words } from '../web/request.js';
import { ApiDocument } from './api-document.service.js';
import { apiPage } from './api.page.js';
import { ConditionalInterceptor } from './conditional.interceptor.js';

/** What programs can do here: the document that tools read, and a page that people read. */
@Controller('api')
export class ApiController {
  constructor(private readonly document: ApiDocument) {}

  @Get()
  @For('anyone')
  show(@Words() t: Translate): Page {
    return apiPage(this.document.read(), t);
  }

  @Get('openapi.json')
  @For('anyone')
  @UseInterceptors(ConditionalInterceptor)
  read(): OpenAPIObject {
    return this.document.read();
  }
}
