/* The door for those who read content files: pure, so that they load no framework. */
export { lessonSource } from './lesson-file.js';
