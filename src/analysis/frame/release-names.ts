import type { LoggedRelease } from '../../disclosure/index.js';
import { inOneLine, type Spoken } from '../../platform/web/in-its-language.js';
import type { AnalysedSurvey } from '../reading/analysed-survey.js';
import { deskPages } from '../reading/desk-pages.js';
import { readSelection } from '../reading/selection.js';
import { selectionInWords } from './description.js';
import { FigureWords } from './figures.js';
import { fileNamed } from './file-names.js';
import type { Reader } from './words.js';

/** What an earlier release is called in the reader’s language: the page that it was, and whom it showed; or the file. */
export function releaseName({ name, address }: Pick<LoggedRelease, 'name'> & { address?: string | null }, survey: AnalysedSurvey, reader: Reader): Spoken {
  const read = /^\/analysis\/[^/]+\/([\w-]+)(?:\?(.*))?$/.exec(address ?? '');
  const page = deskPages.find((one) => one === read?.[1]);
  if (!page) return fileInWords(name, reader);
  const selection = readSelection(queryOf(read?.[2] ?? ''), survey);
  return inOneLine([reader.t(`analysis.tab.${page}`), selectionInWords(survey, selection, reader)], ' · ');
}

function fileInWords(name: string, reader: Reader): string {
  const file = fileNamed(name);
  if (!file) return name;
  const { what, kind, rows, leastK, without } = file;
  const write = new FigureWords(reader);
  const told = reader.t(`analysis.log.file.${what}`, { kind, rows: write.number(rows), k: write.number(leastK) });
  return without.length === 0 ? told : `${told} ${reader.t('analysis.log.file.without', { names: without.join(', ') })}`;
}

function queryOf(text: string): Record<string, string[]> {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries([...new Set(pairs.keys())].map((name) => [name, pairs.getAll(name)]));
}
