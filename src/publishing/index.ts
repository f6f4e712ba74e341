export { publishAtStart } from './at-start.js';
export { PublicationsService } from './publications.service.js';
export { PublishingModule } from './publishing.module.js';
export { PublishingService, type Published } from './publishing.service.js';
