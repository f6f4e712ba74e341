import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Me } from '../audience.guard.js';
import { LanguageService } from '../language.service.js';
import type { Viewer } from '../viewer.js';
import { DetailsForm } from './details.form.js';
import { detailsPage } from './details.page.js';

/** Changing one's name and languages. */
@Controller('me/details')
export class DetailsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly languages: LanguageService,
  ) {}

  @Get()
  @For('person')
  show(@Me() viewer: Viewer, @Req() { t }: Request): Page {
    const { name, language } = viewer;
    const readingLanguage = viewer.readingLanguage ?? '';
    return detailsPage(emptyForm(DetailsForm, { name, language, readingLanguage, nameBefore: name, languageBefore: language, readingLanguageBefore: readingLanguage }), t);
  }

  @Post()
  @For('person')
  async change(@Me() viewer: Viewer, @Body(DetailsForm) form: Submitted<DetailsForm>, @Req() { t }: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    if (!form.valid) return detailsPage(form, t);
    const { values } = form;
    const name = values.name === values.nameBefore ? viewer.name : values.name;
    const readingLanguage = values.readingLanguage === values.readingLanguageBefore ? viewer.readingLanguage : values.readingLanguage || null;
    await this.accounts.changeDetails(viewer.id, { name, readingLanguage });
    if (values.language !== values.languageBefore) await this.languages.choose(viewer, values.language, reply);
    return new SeeOther('/me', { kind: 'success', key: 'people.details.changed' });
  }
}
