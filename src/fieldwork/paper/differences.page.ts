import { shown, type ShownText } from '../../courses/index.js';
import { momentIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, type Spoken } from '../../platform/web/in-its-language.js';
import type { Remark } from './entry-check.js';
import { entrySections } from './entry-groups.js';
import type { PageReader } from './only-if.js';
import { remarksOn } from './remarks.js';
import type { SheetDifference } from './sheet.entity.js';
import { printedNumber } from './sheet-number.js';
import type { OpenDifferences } from './settling.service.js';
import { noChoices, type Choices } from './typed-form.js';

/** Each field in which two entries differ, side by side, with what was found to stand on the paper. */
export interface DifferencesPage {
  path: string;
  sheetPath: string;
  sheet: string;
  heading: ShownText;
  lead: string;
  isVerified: boolean;
  paperLanguage: string;
  paperDirection: 'ltr' | 'rtl';
  errors: { field: string; sentence: string }[];
  differences: ShownDifference[];
}

export interface ShownDifference {
  id: string;
  name: string;
  number: string;
  text: Spoken;
  legends: Spoken[];
  choices: { id: string; value: string; label: string; typed: string; checked: boolean }[];
  /** The field for what neither of them typed. */
  otherName: string;
  isOther: boolean;
  otherValue: string;
  problem: string;
  /** What is settled when the page is made: whoever chooses something else has seen it. Null while nothing is. */
  seen: { name: string; value: string } | null;
  /** Who settled it, and when; ''. */
  settled: string;
  /** What that was, where something else is chosen here; ''. */
  found: string;
}

/** What was chosen and refused stands there again, as long as it can still be kept. */
export function differencesPage(open: OpenDifferences, wrong: readonly Remark[], choices: Choices, reader: PageReader): Page<DifferencesPage> {
  const refused = open.sheet.verifiedAt ? noChoices : choices;
  const printed = open.printedIn(reader.language);
  const groups = entrySections(open, printed).flatMap((section) => section.groups);
  const { problems } = remarksOn({ problems: [...wrong], notes: [] }, reader);
  const shownDifference = (difference: SheetDifference): ShownDifference => {
    const group = groups.find(({ fields }) => fields.some(({ variable }) => variable === difference.variable))!;
    const field = group.fields.find(({ variable }) => variable === difference.variable)!;
    return { ...namesOf(difference), number: group.number, text: inOneLine([group.text, field.label].filter((part) => part !== ''), ' – '), legends: group.legends, ...choicesFor(difference, refused, reader), problem: problems[difference.variable] ?? '', settled: settledBy(difference, open, reader) };
  };
  const left = open.differences.filter(({ settled }) => settled === null).length;
  const content = {
    path: `/sheets/${open.sheet.number}/differences`,
    sheetPath: `/sheets/${open.sheet.number}`,
    sheet: printedNumber(open.sheet.number),
    heading: shown(open.survey.title, reader.language, open.survey.language),
    lead: reader.t('fieldwork.differences.left', { count: left }),
    isVerified: open.sheet.verifiedAt !== null,
    paperLanguage: printed.language,
    paperDirection: printed.direction,
    errors: wrong.map(({ variable }) => ({ field: `other.${variable}`, sentence: problems[variable]! })),
    differences: open.differences.map(shownDifference),
  };
  return new Page('fieldwork/differences', reader.t('fieldwork.differences.title'), content, wrong.length > 0 ? 422 : 200);
}

function namesOf({ variable }: SheetDifference): Pick<ShownDifference, 'id' | 'name' | 'otherName'> {
  return { id: `difference-${variable}`, name: `chosen.${variable}`, otherName: `other.${variable}` };
}

function choicesFor(difference: SheetDifference, { chosen, other }: Choices, { t }: PageReader): Pick<ShownDifference, 'choices' | 'isOther' | 'otherValue' | 'seen' | 'found'> {
  const { variable, first, second, settled } = difference;
  const picked = chosen[variable] ?? settledAs(difference);
  const written = (typed: string) => (typed === '' ? t('fieldwork.differences.empty') : typed);
  const choice = (value: string, label: string, typed: string) => ({ id: `${value}-${variable}`, value, label, typed: written(typed), checked: picked === value });
  const pair = [choice('first', t('fieldwork.differences.first'), first), choice('second', t('fieldwork.differences.second'), second)];
  const otherValue = other[variable] ?? (picked === 'other' ? settled! : '');
  const isAnother = settled !== null && { first, second, other: otherValue }[picked] !== settled;
  return { choices: pair, isOther: picked === 'other', otherValue, found: isAnother ? written(settled) : '', seen: settled === null ? null : { name: `seen.${variable}`, value: settled } };
}

/** Which choice stands for what is settled; '' while nothing is. */
function settledAs({ first, second, settled }: SheetDifference): string {
  if (settled === null) return '';
  if (settled === first) return 'first';
  return settled === second ? 'second' : 'other';
}

function settledBy({ settledAt, settledById }: SheetDifference, { names }: OpenDifferences, reader: PageReader): string {
  if (!settledAt) return '';
  const name = settledById ? names.get(settledById) : undefined;
  const at = momentIn(reader.language, reader.zone, settledAt);
  return name ? reader.t('fieldwork.differences.settledBy', { name, at }) : reader.t('fieldwork.differences.settledAt', { at });
}
