import { dateIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { sections } from './sections.js';

export interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** What we hold, and the ways to take it along or to delete it. */
export interface MyDataPage {
  sections: ShownSection[];
}

export interface ShownSection {
  file: string;
  title: string;
  about: string;
}

export function myDataPage(reader: Reader): Page<MyDataPage> {
  return new Page('privacy/my-data', reader.t('privacy.data.title'), { sections: shownSections(reader) });
}

/** The page inside the archive: it is opened from a disk, so it brings everything with it. */
export interface MyDataIndex extends Reader {
  direction: 'ltr' | 'rtl';
  madeOn: string;
  sections: ShownSection[];
}

export function myDataIndex(reader: Reader): MyDataIndex {
  const { language, zone, t, now } = reader;
  const madeOn = t('privacy.index.madeOn', { date: dateIn(language, zone, now) });
  return { language, zone, t, now, direction: directionOf(language), madeOn, sections: shownSections(reader) };
}

function shownSections({ t }: Reader): ShownSection[] {
  return sections.map(({ name }) => ({ file: `${name}.json`, title: t(`privacy.section.${name}.title`), about: t(`privacy.section.${name}.about`) }));
}
