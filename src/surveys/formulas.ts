/* The door for those who work with definitions and answers: pure, so that they load no framework. */
export { Flow, isMissing, type Answer, type Answers } from './answers.js';
export type { KeptResponse } from './kept-response.js';
export { readStoredAnswers } from './stored-answers.js';
export { missingReasons, needsSteps, questionsOf, type MissingReason, type Option, type Question, type QuestionOf, type SurveyDefinition } from './survey.js';
export { needsVariable, otherVariable, typesOf, variableIdsOf, withCalculated } from './variables.js';
