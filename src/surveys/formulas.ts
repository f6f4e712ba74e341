/* The door for those who work with definitions and answers: pure, so that they load no framework. */
export { absenceCodes, absenceReasons, type AbsenceReason } from './absence-codes.js';
export { AnswerCodes } from './answer-codes.js';
export { Flow, isAnswered, isMissing, type Answer, type Answers } from './answers.js';
export { evaluate } from './assets/evaluate.js';
export { flowReads, type FlowReads } from './flow-reads.js';
export { variablesIn, type Expression, type Value } from './expressions/expression.js';
export type { AlikeResponse, KeptResponse } from './kept-response.js';
export { dayOf, isOpen } from './open.js';
export { madeUpAnswers } from './made-up-answers.js';
export { OptionCodes } from './option-codes.js';
export { piped } from './piping.js';
export { fieldOf, missingFieldOf, readPosted, type AnswerProblem } from './posted-answers.js';
export { roundName, type NumberedRound } from './rounds/numbered-round.js';
export { StoredAnswers } from './stored-answers.js';
export { missingReasons, needsSteps, questionsOf, type MissingReason, type Option, type Question, type QuestionOf, type SurveyDefinition, type SurveyPage } from './survey.js';
export { needsVariable, otherVariable, typesOf, variableIdsOf, variablesOf, withCalculated } from './variables.js';
