/* The door for those who make files: pure, so that they load no framework. */
export { withoutHidden } from './texts/hidden-words.js';
export { codeCells, codeColumns, type CodeColumn, type CodedSurvey, type ListedCode } from './settled/code-columns.js';
