export { QuestionDifficulty, SittingEvidence } from './evidence.entity.js';
export type { CompetenceEvidence } from './evidence.js';
export { EvidenceService, keepEvidence, type Sitting } from './evidence.service.js';
export { ProfileModule } from './profile.module.js';
export { Rating } from './rating.entity.js';
export { RatingsService, type NewRating } from './ratings.service.js';
