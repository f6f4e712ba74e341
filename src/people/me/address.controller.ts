import { Controller, Get, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Me } from '../audience.guard.js';
import { limits } from '../limits.js';
import { readSignInName } from '../sign-in-names.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import { Tries } from '../tries.service.js';
import type { Viewer } from '../viewer.js';
import { AddressForm } from './address.form.js';
import { addressPage } from './address.page.js';

/** The address that mails to her go to. The answer is the same whether or not somebody else has it. */
@Controller('me/address')
export class AddressController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly names: SignInNamesService,
    private readonly tries: Tries,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Req() { t }: Request): Promise<Page> {
    const unproved = (await this.names.of(viewer.id)).find(({ kind, verifiedAt }) => kind === 'email' && !verifiedAt);
    return addressPage(emptyForm(AddressForm, { address: unproved?.value ?? '' }), t);
  }

  @Post()
  @For('person')
  async write(@Me() viewer: Viewer, @Body(AddressForm) form: Submitted<AddressForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const name = readSignInName(form.values.address);
    if (!form.valid || name?.kind !== 'email') return addressPage(withError(form, 'address', 'people.wanted.unclear'), request.t);
    await this.tries.count(limits.link, name.value, request);
    await this.accounts.addAddress(viewer, name.value, request.now);
    return new SeeOther('/me', { kind: 'info', key: 'people.address.sent' });
  }
}
