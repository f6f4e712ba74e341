export { FieldworkData } from './fieldwork-data.service.js';
export { FieldworkModule } from './fieldwork.module.js';
