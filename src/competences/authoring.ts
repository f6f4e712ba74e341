/* The door for those who read content files: pure, so that they load no framework. */
export { readFrameworks, type ReadFrameworks } from './competence-file.js';
export { competencesOf, type Framework } from './competence.js';
