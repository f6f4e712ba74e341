/**
 * Sends a short message to a phone. Women who sign in with a phone number get back into their account with a
 * recovery code; where an installation has a contract with an SMS provider, an adapter for it takes the place of
 * NoSms in platform.module.ts, and links go to their phone as well.
 */
export abstract class SmsSender {
  /** Whether messages arrive anywhere. */
  abstract readonly works: boolean;

  /** Sends `text` to `number` in its normal form (+358401234567). @throws when that may go better later. */
  abstract send(number: string, text: string): Promise<void>;
}

/** No provider: nothing is sent, and nobody is promised anything. */
export class NoSms extends SmsSender {
  readonly works = false;

  async send(): Promise<void> {}
}
