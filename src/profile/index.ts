export { QuestionDifficulty, SittingEvidence } from './evidence.entity.js';
export type { CompetenceEvidence } from './evidence.js';
export { CalibrationService, type KnownCalibration } from './calibration/calibration.service.js';
export { SelfRatingCalibration } from './calibration/self-rating-calibration.entity.js';
export { EvidenceService, keepEvidence, type Sitting } from './evidence.service.js';
export { ProfileModule } from './profile.module.js';
export { Rating } from './rating.entity.js';
export { RatingsService, type NewRating } from './ratings.service.js';
