export { ErasuresService } from './erasures.service.js';
export { PrivacyModule } from './privacy.module.js';
