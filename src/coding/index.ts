export { CodingData } from './coding-data.service.js';
export { CodingModule } from './coding.module.js';
