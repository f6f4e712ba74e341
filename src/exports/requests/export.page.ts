import { shown, type ShownText } from '../../courses/index.js';
import { dateIn, momentIn, numberIn } from '../../platform/language/formats.js';
import type { Text } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { NamedColumn } from '../export-request.js';
import { daysKept, expiryOf, type ExportedFile } from './exported-file.entity.js';
import { lookOf, type FileLook } from './file-look.js';
import { hiddenPeople, row, shownVariable, type HiddenPeople, type Row, type ShownVariable } from './hidden-people.js';

/** One file: how far it is, how well people are hidden in it, and the way to it. */
export interface ExportPage {
  path: string;
  look: FileLook;
  said: string;
  /** While it is being made; a script looks again by itself. */
  progress: { done: number; total: number } | null;
  asked: Row[];
  hidden: HiddenPeople | null;
  /** What was left out on wish. */
  leftOut: ShownVariable[];
  /** What was told less exactly on wish. */
  coarse: ShownVariable[];
  /** Texts that this kind of file could not hold whole. */
  cut: string[];
  isThere: boolean;
  again: string;
  /** What ends it; null where it has ended. */
  end: string | null;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** @param survey what it is called, and the language in which it was written */
export function exportPage(file: ExportedFile, survey: { title: Text; language: string }, reader: Reader): Page<ExportPage> {
  const { t } = reader;
  const isMoving = file.state === 'pending' || file.state === 'processing';
  return new Page('exports/export', t('exports.file.title'), {
    path: `/exports/${file.id}`,
    look: lookOf(file.state, t),
    said: saidOf(file, reader),
    progress: isMoving ? { done: file.done, total: Math.max(1, file.total) } : null,
    asked: askedRows(file, shown(survey.title, reader.language, survey.language), reader),
    hidden: file.outcome && hiddenPeople(file.outcome, survey.language, reader),
    leftOut: leftOutOf(file).map((column) => shownVariable(column, reader.language, survey.language)),
    coarse: (file.outcome?.coarse ?? namedBy(file.coarsen)).map((column) => shownVariable(column, reader.language, survey.language)),
    cut: (file.outcome?.cut ?? []).map((column) => t('exports.file.cut', { column })),
    isThere: file.state === 'completed',
    again: `/exports/surveys/${file.survey}`,
    end: isMoving ? t('exports.file.stop') : file.state === 'completed' ? t('exports.file.remove') : null,
  });
}

// What goes along with the columns that were named is known when the file is there.
function leftOutOf({ outcome, without }: ExportedFile): NamedColumn[] {
  return outcome?.leftOut ?? namedBy(without);
}

function namedBy(names: readonly string[]): NamedColumn[] {
  return names.map((name) => ({ name, label: { en: name } }));
}

function saidOf(file: ExportedFile, { language, zone, t }: Reader): string {
  const expiry = expiryOf(file);
  const values = { done: numberIn(language, file.done), total: numberIn(language, file.total), days: numberIn(language, daysKept), day: expiry ? dateIn(language, zone, expiry) : '' };
  return t(`exports.said.${file.state}`, values);
}

function askedRows(file: ExportedFile, title: ShownText, { language, zone, t }: Reader): Row[] {
  const waves = file.waves === null ? t('exports.allWaves') : file.waves.map((wave) => wave || t('exports.withoutWave')).join(', ');
  const rows = [
    row(t('exports.term.survey'), title),
    row(t('exports.term.kind'), t(`exports.kind.${file.format}`)),
    row(t('exports.term.purpose'), file.purpose),
    row(t('exports.term.waves'), waves),
    row(t('exports.term.asked'), momentIn(language, zone, file.requestedAt)),
  ];
  const { outcome } = file;
  if (outcome) rows.push(row(t('exports.term.rows'), numberIn(language, outcome.rows)), row(t('exports.term.columns'), numberIn(language, outcome.columns)), row(t('exports.term.size'), t('exports.kilobytes', { number: numberIn(language, Math.ceil(file.bytes / 1_000)) })));
  return rows;
}
