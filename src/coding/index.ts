export { CodingData } from './coding-data.service.js';
export { CodingModule } from './coding.module.js';
export { SettledCodes } from './settled/settled-codes.service.js';
