import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { ProgressService } from '../progress/index.js';
import type { OpenedLesson } from './lessons.service.js';
import type { NoteForm } from './note.form.js';
import { LessonNote, LessonTick } from './note.entity.js';
import { notesTogether } from './notes-together.js';
import { allTicked } from './shown-blocks.js';
import { checklistsOf, type Checklist } from './substance.js';

/** Everything that this room holds about one person. */
export interface LessonData {
  notes: { course: string; step: string; text: string; changedAt: Date }[];
  ticks: { course: string; step: string; checklist: string; items: number[]; changedAt: Date }[];
}

/** What learners write down and tick off. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly progress: ProgressService,
  ) {}

  /**
   * Keeps her notes on a lesson; an empty text takes them away. What she wrote elsewhere since `before` stays as well.
   * Tells whether it did: then what is kept is more than what she sent.
   */
  async keepNote(viewer: Viewer, { recorded }: OpenedLesson, { note, before }: NoteForm, now: Date): Promise<boolean> {
    const place = { personId: viewer.id, stepId: recorded.step.id };
    return this.database.transaction(async () => {
      await this.database.lock(`note ${place.personId} ${place.stepId}`);
      const notes = this.database.repository(LessonNote);
      const stored = (await notes.findOneBy(place))?.text ?? '';
      const text = notesTogether(before ?? stored, stored, note);
      if (text) await notes.upsert({ ...place, text, changedAt: now }, ['personId', 'stepId']);
      else await notes.delete(place);
      return text !== note;
    });
  }

  /** Keeps what she ticked on a checklist, in place of what was ticked before. Tells whether that finished the lesson. */
  async keepTicks(viewer: Viewer, { recorded, substance, kept }: OpenedLesson, checklist: Checklist, items: number[], now: Date): Promise<boolean> {
    const tick = { personId: viewer.id, stepId: recorded.step.id, checklist: checklist.checklist, items, changedAt: now };
    await this.database.repository(LessonTick).upsert(tick, ['personId', 'stepId', 'checklist']);
    const ticks = { ...kept.ticks, [checklist.checklist]: items };
    if (recorded.step.rule !== 'checklist' || !allTicked(checklistsOf(substance!), ticks)) return false;
    return this.progress.complete(viewer.id, recorded.step.id, now);
  }

  async personalData(personId: string): Promise<LessonData> {
    const notes = await this.database.query<LessonData['notes'][number]>(notesQuery, [personId]);
    const ticks = await this.database.query<LessonData['ticks'][number]>(ticksQuery, [personId]);
    return { notes, ticks };
  }
}

const notesQuery = `
  SELECT course.slug AS course, step.key AS step, text, changed_at AS "changedAt"
  FROM lesson_note JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY changed_at, step.id`;

const ticksQuery = `
  SELECT course.slug AS course, step.key AS step, checklist, items, changed_at AS "changedAt"
  FROM lesson_tick JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY changed_at, step.id, checklist`;
