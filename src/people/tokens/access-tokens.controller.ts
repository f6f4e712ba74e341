import { Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { Proof } from '../proof.service.js';
import { AccessTokenForm } from './access-token.form.js';
import { accessTokensPage } from './access-tokens.page.js';
import { AccessTokensService, mostTokens } from './access-tokens.service.js';
import { Me } from '../audience.guard.js';
import type { Viewer } from '../viewer.js';

const uuidOr404 = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/** Keys for programs: making them, looking through them, ending them. */
@Controller('me/tokens')
export class AccessTokensController {
  constructor(
    private readonly tokens: AccessTokensService,
    private readonly proof: Proof,
  ) {}

  @Get()
  @For('person')
  async list(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return accessTokensPage(await this.tokens.list(viewer.id), emptyForm(AccessTokenForm), null, request);
  }

  // The token is shown in the answer itself, because nothing that could show it later knows it.
  @Post()
  @For('person')
  async create(@Me() viewer: Viewer, @Body(AccessTokenForm) typed: Submitted<AccessTokenForm>, @Req() request: Request): Promise<Page> {
    const before = await this.tokens.list(viewer.id);
    const form = before.length < mostTokens ? await this.proof.asked(viewer, typed, request) : withError(typed, 'name', 'people.tokens.tooMany');
    if (!form.valid) return accessTokensPage(before, form, null, request);
    const { name, scopes, days } = form.values;
    const created = await this.tokens.create(viewer.id, { name, scopes, days: Number(days) }, request.now);
    return accessTokensPage(await this.tokens.list(viewer.id), emptyForm(AccessTokenForm), created, request);
  }

  @Post(':accessToken/revocation')
  @For('person')
  async revoke(@Me() viewer: Viewer, @Param('accessToken', uuidOr404) id: string): Promise<SeeOther> {
    await this.tokens.revoke(viewer.id, id);
    return new SeeOther('/me/tokens', { kind: 'success', key: 'people.tokens.revoked' });
  }
}
