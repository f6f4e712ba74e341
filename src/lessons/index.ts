export { Lesson } from './lesson.entity.js';
export { LessonKeeper } from './lesson-keeper.service.js';
export { LessonsModule } from './lessons.module.js';
export { LessonsService } from './lessons.service.js';
export { NotesService, type LessonData } from './notes.service.js';
export type { Block, Checklist, GlossaryEntry, LessonSubstance, LessonText, TranslationStatus } from './substance.js';
