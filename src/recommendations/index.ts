export { RecommendationsModule } from './recommendations.module.js';
export { RecommendationsService } from './recommendations.service.js';
