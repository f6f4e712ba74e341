export { CompetencesModule } from './competences.module.js';
export { CompetencesService } from './competences.service.js';
export { competencesOf, type Area, type Competence, type Framework, type Goal } from './competence.js';
