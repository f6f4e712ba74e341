export { RecommendationsModule } from './recommendations.module.js';
export { RecommendationsData } from './recommendations-data.service.js';
export { shownSuggestion, type ShownSuggestion } from './places.page.js';
export { RecommendationsService } from './recommendations.service.js';
export { lastPlaces, SuggestionService, type Suggestion } from './suggestion.service.js';
export type { KeptPlace } from './lists/kept-list.js';
