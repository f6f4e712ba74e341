/* The door for those who read content files: pure, so that they load no framework. */
export { readSurvey, type ReadSurvey } from './survey-file.js';
export type { SurveyContext } from './survey-context.js';
