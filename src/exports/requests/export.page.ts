import { dateIn, momentIn, numberIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Exported } from '../export-request.js';
import { daysKept, expiryOf, type ExportedFile } from './exported-file.entity.js';
import { lookOf, type FileLook } from './file-look.js';

/** One file: how far it is, how well people are hidden in it, and the way to it. */
export interface ExportPage {
  path: string;
  look: FileLook;
  said: string;
  /** While it is being made; a script looks again by itself. */
  progress: { done: number; total: number } | null;
  asked: Row[];
  hidden: HiddenPeople | null;
  /** Texts that this kind of file could not hold whole. */
  cut: string[];
  isThere: boolean;
  again: string;
  /** What ends it; null where it has ended. */
  end: string | null;
}

/** How well people are hidden among each other. */
export interface HiddenPeople {
  rows: Row[];
  /** No column is known by which others could find somebody. */
  nothingKnown: boolean;
  canBeFound: boolean;
}

interface Row {
  term: string;
  value: string;
  href: '';
  action: '';
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** @param title what the survey is called, in the reader’s language where it is written in that */
export function exportPage(file: ExportedFile, title: string, reader: Reader): Page<ExportPage> {
  const { t } = reader;
  const isMoving = file.state === 'pending' || file.state === 'processing';
  return new Page('exports/export', t('exports.file.title'), {
    path: `/exports/${file.id}`,
    look: lookOf(file.state, t),
    said: saidOf(file, reader),
    progress: isMoving ? { done: file.done, total: Math.max(1, file.total) } : null,
    asked: askedRows(file, title, reader),
    hidden: file.outcome && hiddenPeople(file.outcome, reader),
    cut: (file.outcome?.cut ?? []).map((column) => t('exports.file.cut', { column })),
    isThere: file.state === 'completed',
    again: `/exports/surveys/${file.survey}`,
    end: isMoving ? t('exports.file.stop') : file.state === 'completed' ? t('exports.file.remove') : null,
  });
}

function saidOf(file: ExportedFile, { language, zone, t }: Reader): string {
  const expiry = expiryOf(file);
  const values = { done: numberIn(language, file.done), total: numberIn(language, file.total), days: numberIn(language, daysKept), day: expiry ? dateIn(language, zone, expiry) : '' };
  return t(`exports.said.${file.state}`, values);
}

function askedRows(file: ExportedFile, title: string, { language, zone, t }: Reader): Row[] {
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

function hiddenPeople({ known, k, anonymity }: Exported, { language, t }: Reader): HiddenPeople | null {
  const { leastK, classes, shareBelow } = anonymity;
  if (leastK === null) return null;
  const rows = [
    row(t('exports.hidden.known'), known.join(', ')),
    row(t('exports.hidden.classes'), numberIn(language, classes)),
    row(t('exports.hidden.leastK'), numberIn(language, leastK)),
    row(t('exports.hidden.below', { k: numberIn(language, k) }), t('quizzes.percent', { percent: numberIn(language, Math.round(1_000 * (shareBelow ?? 0)) / 10) })),
  ];
  return { rows: known.length > 0 ? rows : [], nothingKnown: known.length === 0, canBeFound: known.length > 0 && leastK < k };
}

function row(term: string, value: string): Row {
  return { term, value, href: '', action: '' };
}
