import { basename } from 'node:path';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import { isId } from '../platform/authoring/yaml-value.js';
import type { StepContext, StepSource } from '../courses/authoring.js';
import { lessonSource } from '../lessons/authoring.js';
import { quizSource } from '../quizzes/authoring.js';
import type { PlacedRead, ReadCourse, ReadModule } from './content.js';
import { languageOf, readCourseFile, type CourseFile } from './course-file.js';
import { noGlossary, readGlossary, type Glossary } from './glossary-file.js';
import type { Media } from './media.js';
import { readModuleFile, type ModuleFile } from './module-file.js';
import type { Sources } from './sources.js';
import { surroundingsOf, type TranslateIn } from './surroundings.js';

/** Every kind of step that can stand in `steps:`. A new activity adds its source here and its keeper in publishing. */
const kinds: StepSource[] = [lessonSource, quizSource];

/** What reading a course needs from around it. */
export interface CourseSurroundings {
  sources: Sources;
  media: Media;
  mistakes: Mistakes;
  translate: TranslateIn;
  competences: ReadonlySet<string>;
}

/** Reads one course folder: the course, its glossary, its modules, then all their steps. */
export class CourseReading {
  private readonly folder: string;
  private file!: CourseFile;
  private glossary: Glossary = noGlossary;
  private readonly steps = new Map<string, string>();

  constructor(
    private readonly slug: string,
    private readonly around: CourseSurroundings,
  ) {
    this.folder = `courses/${slug}`;
  }

  read(): ReadCourse | null {
    const file = this.readFile();
    if (!file) {
      if (this.around.sources.has(`${this.folder}/course.yaml`)) this.around.sources.leaveAside(this.folder);
      return null;
    }
    this.file = file;
    this.glossary = this.readGlossary();
    const modules = file.modules.flatMap(({ slug, line }) => this.readModule(slug, line));
    const steps = modules.map(({ slug, file }) => ({ slug, file, path: `${this.folder}/${slug}/module.yaml`, found: file.steps.flatMap((step) => this.findStep(slug, step)) }));
    const read = steps.map(({ slug, file, path, found }): ReadModule => ({ slug, file, path, steps: found.flatMap((step) => this.readStep(step)) }));
    return { slug: this.slug, file, modules: read, placement: this.readPlacement(), glossary: this.glossary };
  }

  private readFile(): CourseFile | null {
    const { sources, mistakes } = this.around;
    const path = `${this.folder}/course.yaml`;
    const set = sources.take(path, '');
    if (!isId(this.slug)) mistakes.error({ file: path, line: 1 }, `“${this.slug}” is no permanent name for a course: use small letters, digits and hyphens.`);
    if (set) return readCourseFile(sources.take(path, languageOf(set, mistakes))!, languageOf(set, mistakes), mistakes);
    if (!sources.has(path)) mistakes.error({ file: path, line: 1 }, `The folder ${this.folder} has no course.yaml. Write one, or move the folder away.`);
    return null;
  }

  private readGlossary(): Glossary {
    const set = this.around.sources.take(`${this.folder}/glossary.yaml`, this.file.language);
    return set ? readGlossary(set, this.file.language, this.around.mistakes) : noGlossary;
  }

  private readModule(slug: string, line: number): { slug: string; file: ModuleFile }[] {
    const { sources, mistakes, competences } = this.around;
    const path = `${this.folder}/${slug}/module.yaml`;
    if (!sources.has(path)) {
      mistakes.error({ file: `${this.folder}/course.yaml`, line }, `There is no module “${slug}”: ${path} is missing.${didYouMean(slug, this.moduleFolders())}`);
      return [];
    }
    const set = sources.take(path, this.file.language);
    const modules = this.file.modules.map((module) => module.slug);
    const file = set && readModuleFile(set, { course: this.slug, modules, module: slug, language: this.file.language, level: this.file.level, competences }, mistakes);
    if (file) return [{ slug, file }];
    sources.leaveAside(`${this.folder}/${slug}`);
    return [];
  }

  private findStep(module: string, { slug, after, line }: ModuleFile['steps'][number]): (Omit<PlacedRead, 'step'> & { source: StepSource })[] {
    const { sources, mistakes } = this.around;
    const folder = `${this.folder}/${module}`;
    const found = kinds.filter(({ ending }) => sources.has(`${folder}/${slug}${ending}`));
    const place = { file: `${folder}/module.yaml`, line };
    if (found.length === 0) mistakes.error(place, `There is no step “${slug}”: neither ${kinds.map(({ kind, ending }) => `${slug}${ending} (a ${kind})`).join(' nor ')} is in ${folder}.${didYouMean(slug, this.stepFiles(folder))}`);
    if (found.length > 1) mistakes.error(place, `There are two files for the step “${slug}”: ${found.map(({ ending }) => `${slug}${ending}`).join(' and ')}. Rename one of them.`);
    const [source] = found;
    if (!source || found.length > 1) return [];
    const path = `${folder}/${slug}${source.ending}`;
    this.steps.set(path, `/courses/${this.slug}/${module}/${source.kind}/${slug}`);
    return [{ key: `${module}/${slug}`, slug, kind: source.kind, path, after, source }];
  }

  private readStep({ source, ...place }: Omit<PlacedRead, 'step'> & { source: StepSource }): PlacedRead[] {
    const set = this.around.sources.take(place.path, this.file.language);
    const step = set && source.read(set, this.context(place.key === 'placement'));
    return step ? [{ ...place, step }] : [];
  }

  private readPlacement(): PlacedRead | null {
    const { placement } = this.file;
    if (!placement) return null;
    const path = `${this.folder}/${placement.name}${quizSource.ending}`;
    if (!this.around.sources.has(path)) {
      this.around.mistakes.error({ file: `${this.folder}/course.yaml`, line: placement.line }, `There is no placement quiz ${path}.`);
      return null;
    }
    return this.readStep({ key: 'placement', slug: placement.name, kind: 'quiz', path, after: null, source: quizSource })[0] ?? null;
  }

  private context(isPlacement: boolean): StepContext {
    const { sources, media, mistakes, translate, competences } = this.around;
    const { language } = this.file;
    return {
      mistakes,
      language,
      glossary: this.glossary.entries,
      competences,
      isPlacement,
      modules: this.file.modules.map(({ slug }) => slug).filter((slug) => sources.has(`${this.folder}/${slug}/module.yaml`)),
      media: (path, written) => media.player(path, written),
      surroundings: (path, code) => surroundingsOf(path, { language: code, t: translate(code), base: language, glossary: this.glossary.entries, steps: this.steps, sources, media, mistakes }),
    };
  }

  private moduleFolders(): string[] {
    return this.around.sources.foldersIn(this.folder).filter((name) => this.around.sources.has(`${this.folder}/${name}/module.yaml`));
  }

  private stepFiles(folder: string): string[] {
    const paths = [...this.around.sources.files.keys()].filter((path) => path.startsWith(`${folder}/`) && /^[^.]+\.(md|yaml)$/.test(basename(path)));
    return paths.map((path) => basename(path).replace(/\..*$/, '')).filter((name) => name !== 'module');
  }
}
