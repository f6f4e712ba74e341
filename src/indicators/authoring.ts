/* The door for those who read content files: pure, so that they load no framework. */
export { readEmployment, type ReadEmployment } from './employment-file.js';
export type { EmploymentFacts } from './employment-imbalance.js';
