export { Lesson } from './lesson.entity.js';
export { LessonsModule } from './lessons.module.js';
export { LessonsService } from './lessons.service.js';
export type { GlossaryEntry, LessonSubstance, LessonText, TranslationStatus } from './substance.js';
