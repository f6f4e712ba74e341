/* The door for those who read content files: pure, so that they load no framework. */
export { readOrganisations, type ReadOrganisation } from './organisation-file.js';
