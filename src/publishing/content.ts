import type { ReadOrganisation } from '../people/authoring.js';
import type { ReadFrameworks } from '../competences/authoring.js';
import type { ReadEmployment } from '../indicators/authoring.js';
import type { ReadStep, StepKind } from '../courses/authoring.js';
import type { ReadSurvey } from '../surveys/authoring.js';
import type { CourseFile } from './course-file.js';
import type { FolderFile } from './folder.js';
import type { Glossary } from './glossary-file.js';
import type { ModuleFile } from './module-file.js';

/** A whole content folder, read and checked. */
export interface Content {
  /** Equal when every file is. */
  fingerprint: string;
  organisations: ReadOrganisation[];
  competences: ReadFrameworks;
  /** Null where the folder tells no employment rates. */
  employment: ReadEmployment | null;
  courses: ReadCourse[];
  surveys: PlacedSurvey[];
  files: FolderFile[];
  /** The files that pages show or hand out. */
  media: FolderFile[];
}

/** A survey with its base file. */
export interface PlacedSurvey extends ReadSurvey {
  path: string;
}

export interface ReadCourse {
  slug: string;
  file: CourseFile;
  modules: ReadModule[];
  placement: PlacedRead | null;
  glossary: Glossary;
}

export interface ReadModule {
  slug: string;
  path: string;
  file: ModuleFile;
  steps: PlacedRead[];
}

/** A step with its place in the course. */
export interface PlacedRead {
  /** `module/step`, or `placement`: permanent. */
  key: string;
  slug: string;
  kind: StepKind;
  /** Its base file. */
  path: string;
  after: string | null;
  step: ReadStep;
}
