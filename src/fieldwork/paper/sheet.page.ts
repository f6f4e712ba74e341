import { shown, type ShownText } from '../../courses/index.js';
import { momentIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import type { OpenEntry } from './entries.service.js';
import type { PageReader } from './only-if.js';
import { printedNumber } from './sheet-number.js';

/** One sheet: where it stands, what can be done with it, and the way to delete its answers. */
export interface SheetPage {
  sheet: string;
  heading: ShownText;
  standing: string;
  /** Where it goes on, if anywhere. */
  onward: { path: string; label: string } | null;
  withdrawalPath: string;
  /** Whether there is something to delete. */
  canWithdraw: boolean;
  error: string | null;
}

export function sheetPage(open: OpenEntry, reader: PageReader, error: string | null = null): Page<SheetPage> {
  const { number, verifiedAt, withdrawnAt } = open.sheet;
  const standing = verifiedAt ? 'verified' : open.standing;
  const content = {
    sheet: printedNumber(number),
    heading: shown(open.survey.title, reader.language, open.survey.language),
    standing: reader.t(`fieldwork.standing.${standing}`, { at: momentIn(reader.language, reader.zone, withdrawnAt ?? verifiedAt ?? open.sheet.batch.printedAt) }),
    onward: onwardFrom(number, standing, reader),
    withdrawalPath: `/sheets/${number}/withdrawal`,
    canWithdraw: withdrawnAt === null,
    error,
  };
  return new Page('fieldwork/sheet', content.sheet, content, error ? 422 : 200);
}

function onwardFrom(number: number, standing: OpenEntry['standing'] | 'verified', { t }: PageReader): SheetPage['onward'] {
  if (standing === 'first' || standing === 'second') return { path: `/sheets/${number}/entry`, label: t(`fieldwork.onward.${standing}`) };
  return standing === 'done' ? { path: `/sheets/${number}/differences`, label: t('fieldwork.onward.done') } : null;
}
