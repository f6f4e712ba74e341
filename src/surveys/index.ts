export { SurveysModule } from './surveys.module.js';
export { SurveyKeeper } from './survey-keeper.service.js';
export { SurveyAnswers, type PublishedSurvey } from './survey-answers.service.js';
export { SurveysService } from './surveys.service.js';
export { SurveyData } from './survey-data.service.js';
export { waves, ways, type Wave, type Way } from './ways.js';
export { Survey, SurveyResponse, SurveyVersion } from './survey.entity.js';
export { ResponsesService } from './responses.service.js';
export type { Answers } from './answers.js';
