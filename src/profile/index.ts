export { AnswerEvidence, QuestionDifficulty } from './answer-evidence.entity.js';
export { EvidenceService, keepEvidence, type CompetenceEvidence, type NewEvidence, type Sitting } from './evidence.service.js';
export { ProfileModule } from './profile.module.js';
export { Rating } from './rating.entity.js';
export { RatingsService, type NewRating } from './ratings.service.js';
