import { withError, type Submitted } from '../../platform/web/form.js';
import { mostAddresses, readAddresses } from './address-list.js';
import type { InvitationsForm } from './invitations.form.js';

/** The addresses in a form; each line that is none becomes a mistake that names it, and then nobody is invited. */
export function checkedList(form: Submitted<InvitationsForm>): { form: Submitted<InvitationsForm>; addresses: string[] } {
  const { addresses, wrong } = readAddresses(form.values.addresses);
  const named = wrong.reduce((checked, mistake) => withError(checked, 'addresses', 'surveys.invitations.wrongLine', { ...mistake }), form);
  return { form: addresses.length > mostAddresses ? withError(named, 'addresses', 'surveys.invitations.tooMany') : named, addresses };
}
