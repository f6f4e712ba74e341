export { ProfileModule } from './profile.module.js';
export { Rating } from './rating.entity.js';
export { RatingsService, type NewRating } from './ratings.service.js';
