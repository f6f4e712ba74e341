export { FieldworkModule } from './fieldwork.module.js';
