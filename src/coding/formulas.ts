/* The door for those who make files: pure, so that they load no framework. */
export { codeCells, codeColumns, type CodeColumn, type ListedCode } from './settled/code-columns.js';
