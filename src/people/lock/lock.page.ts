import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import { wordsIn, type Field } from './fields.js';
import type { KeptForm } from './kept-form.entity.js';
import type { UnlockForm } from './unlock.form.js';

/** A phone that several people use, after a rest. */
export interface UnlockPage {
  name: string;
  /** Something that she sent is kept for her; it goes when somebody else takes the phone. */
  kept: boolean;
  form: ShownForm<UnlockForm>;
}

/** What somebody had sent when she was locked out. */
export interface KeptPage {
  forms: { action: string; at: Date; words: string[]; fields: Field[] }[];
  next: string;
}

export function unlockPage(name: string, kept: boolean, form: Submitted<UnlockForm>, t: Translate): Page<UnlockPage> {
  return new Page('people/unlock', t('people.lock.title', { name }), { name, kept, form: shownForm(form, t) }, form.valid ? 200 : 422);
}

export function keptPage(kept: Pick<KeptForm, 'id' | 'at' | 'fields'>[], next: string, t: Translate): Page<KeptPage> {
  const forms = kept.map(({ id, at, fields }) => ({ action: `/kept/${id}`, at, words: wordsIn(fields), fields }));
  return new Page('people/kept', t('people.kept.title'), { forms, next });
}
