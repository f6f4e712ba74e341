import { parseDocument } from 'htmlparser2';

/**
 * What the schema of DDI-Codebook 2.5 (ddialliance.org) says of the elements that we write: their parts in order, those that
 * must be there with an exclamation mark, and their attributes with the words that they take, where these are listed.
 * The schema itself is under the LGPL and wants a validator of XML Schema, so it is not among our files; libxml2 has found
 * a whole codebook of ours valid by it.
 */
export const ddiRules: Record<string, { parts?: string[]; attributes?: Record<string, string[] | RegExp> }> = {
  codeBook: { parts: ['docDscr', 'stdyDscr!', 'fileDscr', 'dataDscr', 'otherMat'], attributes: { xmlns: ['ddi:codebook:2_5'], version: ['2.5'] } },
  docDscr: { parts: ['citation', 'guide', 'docStatus', 'docSrc', 'controlledVocabUsed', 'notes'] },
  stdyDscr: { parts: ['citation!', 'studyAuthorization', 'stdyInfo', 'studyDevelopment', 'method', 'dataAccs', 'othrStdyMat', 'notes'] },
  citation: { parts: ['titlStmt!', 'rspStmt', 'prodStmt', 'distStmt', 'serStmt', 'verStmt', 'biblCit', 'holdings', 'notes'] },
  titlStmt: { parts: ['titl!', 'subTitl', 'altTitl', 'parTitl', 'IDNo'] },
  titl: {},
  IDNo: {},
  prodStmt: { parts: ['producer', 'copyright', 'prodDate', 'prodPlac', 'software', 'fundAg', 'grantNo'] },
  prodDate: { attributes: { date: /^\d{4}-\d{2}-\d{2}$/ } },
  software: {},
  stdyInfo: { parts: ['studyBudget', 'subject', 'abstract', 'sumDscr', 'qualityStatement', 'notes', 'exPostEvaluation'] },
  abstract: {},
  fileDscr: { parts: ['fileTxt', 'locMap', 'notes'], attributes: { ID: /^F\d+$/ } },
  fileTxt: { parts: ['fileName', 'fileCitation', 'fileCont', 'fileStrc', 'dimensns', 'fileType', 'format', 'filePlac', 'dataChck', 'ProcStat', 'dataMsng', 'software', 'verStmt'] },
  fileName: {},
  fileType: {},
  dimensns: { parts: ['caseQnty', 'varQnty', 'logRecL', 'recPrCas', 'recNumTot'] },
  caseQnty: {},
  varQnty: {},
  dataDscr: { parts: ['varGrp', 'nCubeGrp', 'var', 'nCube', 'notes'] },
  varGrp: { parts: ['labl', 'txt', 'concept', 'defntn', 'universe', 'notes'], attributes: { ID: /^G\d+$/, name: /./, type: ['section', 'multipleResp', 'grid', 'display', 'repetition', 'subject', 'version', 'iteration', 'analysis', 'pragmatic', 'record', 'file', 'randomized', 'other'], var: /^V\d+( V\d+)*$/ } },
  var: {
    parts: ['location', 'labl', 'imputation', 'security', 'embargo', 'respUnit', 'anlysUnit', 'qstn', 'valrng', 'invalrng', 'undocCod', 'universe', 'TotlResp', 'sumStat', 'txt', 'stdCatgry', 'catgryGrp', 'catgry', 'codInstr', 'verStmt', 'concept', 'derivation', 'varFormat', 'geoMap', 'catLevel', 'notes'],
    attributes: { ID: /^V\d+$/, name: /^[a-z]\w*$/, files: /^F\d+$/, dcml: /^\d+$/, intrvl: ['contin', 'discrete'], nature: ['nominal', 'ordinal', 'interval', 'ratio', 'percent', 'other'] },
  },
  labl: { attributes: { 'xml:lang': /^[a-z]{2}$/ } },
  qstn: { parts: ['qstnLit'] },
  qstnLit: { attributes: { 'xml:lang': /^[a-z]{2}$/ } },
  invalrng: { parts: ['range!'] },
  range: { attributes: { min: /^-\d+$/, max: /^-\d+$/ } },
  sumStat: { attributes: { type: ['mean', 'medn', 'mode', 'vald', 'invd', 'min', 'max', 'stdev', 'other'] } },
  catgry: { parts: ['catValu', 'labl', 'txt', 'catStat', 'mrow'], attributes: { missing: ['Y', 'N'] } },
  catValu: {},
  txt: {},
  catStat: { attributes: { type: ['freq', 'percent', 'crosstab', 'other'] } },
  codInstr: {},
  varFormat: { attributes: { type: ['numeric', 'character'] } },
  notes: { attributes: { type: /./ } },
};

/** An element as the parser gives it. */
export interface DdiElement {
  name: string;
  attribs: Record<string, string>;
  children: DdiElement[];
  data?: string;
}

/** What in an element and its parts breaks the rules. */
export function ddiMistakes(element: DdiElement): string[] {
  const rule = ddiRules[element.name];
  if (!rule) return [`<${element.name}> is not known`];
  const parts = partsOf(element);
  return [...misplaced(element.name, parts, rule.parts ?? []), ...strange(element, rule.attributes ?? {}), ...parts.flatMap(ddiMistakes)];
}

/** The root of a file of DDI. */
export function rootOf(xml: string): DdiElement {
  return partsOf(parseDocument(xml, { xmlMode: true }) as unknown as DdiElement).at(-1)!;
}

export function partsOf({ children }: DdiElement): DdiElement[] {
  return children.filter(({ name }) => name !== undefined && !name.startsWith('?'));
}

function misplaced(name: string, parts: DdiElement[], known: string[]): string[] {
  const places = parts.map((part) => known.findIndex((one) => one.replace('!', '') === part.name));
  const lacking = known.filter((one) => one.endsWith('!') && !parts.some((part) => `${part.name}!` === one));
  const isSorted = places.every((place, index) => place >= 0 && (index === 0 || places[index - 1]! <= place));
  return [...(isSorted ? [] : [`<${name}> has ${parts.map((part) => part.name).join()}`]), ...lacking.map((one) => `<${name}> lacks ${one}`)];
}

function strange({ name, attribs }: DdiElement, known: Record<string, string[] | RegExp>): string[] {
  const wrong = Object.entries(attribs).filter(([key, value]) => {
    const rule = known[key];
    return !rule || !(Array.isArray(rule) ? rule.includes(value) : rule.test(value));
  });
  return wrong.map(([key, value]) => `<${name}> has ${key}="${value}"`);
}
