export { Answer, Attempt } from './attempt.entity.js';
export { AttemptsService } from './attempts.service.js';
export { MissedService } from './missed.service.js';
export { QuizKeeper } from './quiz-keeper.service.js';
export { QuizData } from './quiz-data.service.js';
export { Quiz } from './quiz.entity.js';
export type { QuizDefinition, QuizRules } from './quiz.js';
export { QuizzesModule } from './quizzes.module.js';
export { QuizzesService } from './quizzes.service.js';
