import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import type { Request } from '../platform/web/request.js';
import { codePage } from './code.page.js';
import { CodeBookService, type CodeWords } from './code-book.service.js';
import { CodeForm } from './code.form.js';
import { CodersService } from './coders.service.js';
import { codingPage, questionsPage } from './coding.page.js';
import { OverviewService } from './overview.service.js';
import { pathOf } from './question-path.js';
import { QuestionsService } from './questions.service.js';

/** Coding what people wrote in their own words: the questions, the code book of each, and who codes. */
@Controller('analysis/coding')
export class CodingController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly overviews: OverviewService,
    private readonly codeBook: CodeBookService,
    private readonly coders: CodersService,
  ) {}

  @Get()
  @For('analyst')
  async list(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return questionsPage(await this.questions.list(viewer), request);
  }

  @Get(':survey/:variable')
  @For('analyst')
  async show(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Req() request: Request): Promise<Page> {
    return codingPage(await this.overviews.of(viewer, await this.questions.openTo(viewer, survey, variable)), emptyForm(CodeForm), request);
  }

  @Post(':survey/:variable/codes')
  @For('analyst')
  async add(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Body(CodeForm) form: Submitted<CodeForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const question = await this.questions.openTo(viewer, survey, variable);
    if (form.valid && (await this.codeBook.keep(question, null, wordsOf(form.values)))) return new SeeOther(pathOf(question), { kind: 'success', key: 'coding.codeSaved' });
    return codingPage(await this.overviews.of(viewer, question), form.valid ? taken(form) : form, request);
  }

  @Get(':survey/:variable/codes/:entry')
  @For('analyst')
  async open(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('entry') id: string, @Req() request: Request): Promise<Page> {
    const question = await this.questions.openTo(viewer, survey, variable);
    const { name, definition, retired } = await this.codeBook.code(question, id);
    return codePage(question, id, emptyForm(CodeForm, { name, definition, retired: retired ? 'yes' : '' }), request);
  }

  @Post(':survey/:variable/codes/:entry')
  @For('analyst')
  async change(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('entry') id: string, @Body(CodeForm) form: Submitted<CodeForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const question = await this.questions.openTo(viewer, survey, variable);
    const code = await this.codeBook.code(question, id);
    if (form.valid && (await this.codeBook.keep(question, code.id, wordsOf(form.values)))) return new SeeOther(pathOf(question), { kind: 'success', key: 'coding.codeSaved' });
    return codePage(question, id, form.valid ? taken(form) : form, request);
  }

  @Post(':survey/:variable/coder')
  @For('analyst')
  async become(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string): Promise<SeeOther> {
    const question = await this.questions.openTo(viewer, survey, variable);
    const became = await this.coders.become(viewer, question);
    return new SeeOther(pathOf(question), became ? { kind: 'success', key: 'coding.becameCoder' } : { kind: 'warning', key: 'coding.bothFound' });
  }
}

function wordsOf({ name, definition, retired }: CodeForm): CodeWords {
  return { name, definition, retired: retired === 'yes' };
}

function taken(form: Submitted<CodeForm>): Submitted<CodeForm> {
  return withError(form, 'name', 'coding.nameTaken');
}
