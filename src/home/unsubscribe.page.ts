import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';

/** The end of the weekly mail: the question, or that it has ended. */
export interface UnsubscribePage {
  token: string;
  ended: boolean;
}

export function unsubscribePage(token: string, ended: boolean, t: Translate): Page<UnsubscribePage> {
  return new Page('home/unsubscribe', t('home.digest.end'), { token, ended });
}
