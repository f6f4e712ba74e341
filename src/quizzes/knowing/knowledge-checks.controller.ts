import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { readPostedAnswers, readPostedNumber } from '../posted-answers.js';
import { knowledgeCheckPage } from './knowledge-check.page.js';
import { KnowledgeChecks } from './knowledge-checks.service.js';

/** Three questions for who says that she knows a module already. */
@Controller('courses/:course/:module/check')
export class KnowledgeChecksController {
  constructor(private readonly checks: KnowledgeChecks) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('course') course: string, @Param('module') module: string, @Req() request: Request): Promise<Page> {
    return knowledgeCheckPage(await this.checks.open(viewer, course, module, request.now), null, request);
  }

  @Post()
  @For('person')
  async answer(@Me() viewer: Viewer, @Param('course') course: string, @Param('module') module: string, @Req() request: Request): Promise<Page | SeeOther> {
    const check = await this.checks.open(viewer, course, module, request.now);
    const tried = await this.checks.answer(viewer, check, readPostedNumber(request.body, 'number'), readPostedAnswers(request.body), request.language, request.now);
    return tried ? knowledgeCheckPage(check, tried, request) : new SeeOther(`/courses/${course}/${module}/check`);
  }
}
