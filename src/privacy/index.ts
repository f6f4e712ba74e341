export { ErasuresService, replayErasures } from './erasures.service.js';
export { PrivacyModule } from './privacy.module.js';
