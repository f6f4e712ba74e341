export { RecommendationsModule } from './recommendations.module.js';
export { RecommendationsData } from './recommendations-data.service.js';
export { RecommendationsService } from './recommendations.service.js';
