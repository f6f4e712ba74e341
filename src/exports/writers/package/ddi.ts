import type { Text } from '../../../platform/language/text.js';
import { inWords } from '../table.js';
import { xmlText } from '../xml.js';
import type { Codebook, CodebookCode, CodebookEntry } from './codebook.js';
import { plainWords } from './descriptor.js';

/** A codebook as DDI-Codebook 2.5 (ddialliance.org), in all languages of the survey. The order of elements is its schema's. */
export function ddi({ table, entries }: Codebook, file: string): string {
  const { name, title, description, columns, leftOut, count, madeAt } = table;
  const said = (text: Text) => xmlText(inWords(text, table));
  const ids = new Map(columns.map((column, index) => [column.name, `V${index + 1}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<codeBook xmlns="ddi:codebook:2_5" version="2.5">',
    `<docDscr><citation><titlStmt><titl>${said(title)}</titl></titlStmt><prodStmt><prodDate date="${madeAt.toISOString().slice(0, 10)}"/><software>i-Mentor</software></prodStmt></citation></docDscr>`,
    `<stdyDscr><citation><titlStmt><titl>${said(title)}</titl><IDNo>${xmlText(name)}</IDNo></titlStmt></citation><stdyInfo><abstract>${xmlText(plainWords(inWords(description, table)))}</abstract></stdyInfo></stdyDscr>`,
    `<fileDscr ID="F1"><fileTxt><fileName>${xmlText(file)}</fileName><dimensns><caseQnty>${count}</caseQnty><varQnty>${columns.length}</varQnty></dimensns><fileType>text/csv</fileType></fileTxt>${leftOut.columns.map((column) => `<notes type="left_out_on_wish">${xmlText(`${column.name}: ${inWords(column.label, table)}`)}</notes>`).join('')}</fileDscr>`,
    '<dataDscr>',
    ...table.sets.map((set, index) => `<varGrp ID="G${index + 1}" name="${xmlText(set.name)}" type="multipleResp" var="${set.columns.map((column) => ids.get(column)!).join(' ')}"><labl>${said(set.label)}</labl></varGrp>`),
    ...entries.map((entry) => variable(entry, ids.get(entry.column.name)!)),
    '</dataDscr>',
    '</codeBook>',
    '',
  ].join('\n');
}

function variable({ column, codes, empty }: CodebookEntry, id: string): string {
  const { name, label, question, definition, absences, measure, kind, decimals, versions } = column;
  const nature = measure === 'scale' ? 'interval' : measure;
  return [
    `<var ID="${id}" name="${name}" files="F1" intrvl="${measure === 'scale' && kind !== 'month' ? 'contin' : 'discrete'}"${decimals === null ? '' : ` dcml="${decimals}"`} nature="${nature}">`,
    ...labels(label),
    ...(question ? [`<qstn>${Object.entries(question).map(([language, text]) => `<qstnLit xml:lang="${language}">${xmlText(text)}</qstnLit>`).join('')}</qstn>`] : []),
    ...(absences ? [`<invalrng><range min="${absences['not-reached']}" max="${absences['not-asked']}"/></invalrng>`] : []),
    `<sumStat type="invd">${empty + codes.filter(({ isAbsence }) => isAbsence).reduce((sum, { count }) => sum + count, 0)}</sumStat>`,
    ...codes.map(category),
    ...(definition ? [`<codInstr>${xmlText(definition)}</codInstr>`] : []),
    `<varFormat type="${kind === 'text' || kind === 'month' ? 'character' : 'numeric'}"/>`,
    `<notes type="valid_from_version">${versions.from}</notes><notes type="valid_to_version">${versions.to}</notes>`,
    '</var>',
  ].join('');
}

function category({ code, label, isAbsence, versions, count }: CodebookCode): string {
  const valid = isAbsence ? '' : `<txt>valid_from_version ${versions.from}, valid_to_version ${versions.to}</txt>`;
  return `<catgry${isAbsence ? ' missing="Y"' : ''}><catValu>${code}</catValu>${labels(label).join('')}${valid}<catStat type="freq">${count}</catStat></catgry>`;
}

function labels(text: Text): string[] {
  return Object.entries(text).map(([language, words]) => `<labl xml:lang="${language}">${xmlText(words)}</labl>`);
}
