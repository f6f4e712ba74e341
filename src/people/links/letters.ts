/** The mails that carry a link, by what the link is good for; and the one to somebody whose address was used for a second account. */
export const letters = {
  'sign-in': { view: 'people/mail-sign-in', subject: 'people.mail.signIn.subject' },
  password: { view: 'people/mail-password', subject: 'people.mail.password.subject' },
  address: { view: 'people/mail-address', subject: 'people.mail.address.subject' },
  secondAccount: { view: 'people/mail-second-account', subject: 'people.mail.secondAccount.subject' },
};
