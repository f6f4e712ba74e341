/* The door for those who read content files: pure, so that they load no framework. */
export { quizSource } from './quiz-file.js';
