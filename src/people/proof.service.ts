import { Injectable } from '@nestjs/common';
import { withError, type Submitted } from '../platform/web/form.js';
import type { Request } from '../platform/web/request.js';
import { AccountsService } from './accounts.service.js';
import { limits } from './limits.js';
import type { ProofForm } from './proof.form.js';
import { Tries } from './tries.service.js';
import type { Viewer } from './viewer.js';

/** Asks once more who it is, before something that cannot be undone: the phone may lie open on a table. */
@Injectable()
export class Proof {
  constructor(
    private readonly accounts: AccountsService,
    private readonly tries: Tries,
  ) {}

  /** The form as it is, or with a mistake when what was typed is neither her password nor her recovery code. @throws TooMany */
  async asked<Form extends ProofForm>(viewer: Viewer, form: Submitted<Form>, request: Request): Promise<Submitted<Form>> {
    if (!form.valid) return form;
    const hers = await this.tries.counted(limits.password, viewer.id, request, () => this.accounts.isPasswordOf(viewer.id, form.values.current));
    return hers ? form : withError(form, 'current', 'people.lock.wrong');
  }
}
