export { IndicatorsModule } from './indicators.module.js';
export { IndicatorsService } from './indicators.service.js';
