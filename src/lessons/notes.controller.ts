import { Controller, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import { Body, type Submitted } from '../platform/web/form.js';
import type { Request } from '../platform/web/request.js';
import { lockedPage } from '../progress/index.js';
import { joinFirst, type Place } from './lesson-place.js';
import { lessonPage } from './lesson.page.js';
import { LessonsService } from './lessons.service.js';
import { NoteForm } from './note.form.js';
import { NotesService } from './notes.service.js';
import { checklistsOf, type Checklist } from './substance.js';

/** What a learner keeps in a lesson: her notes, and what she ticked. */
@Controller('courses/:course/:module/lesson/:step')
export class NotesController {
  constructor(
    private readonly lessons: LessonsService,
    private readonly notes: NotesService,
  ) {}

  @Post('note')
  @For('person')
  async keepNote(@Me() viewer: Viewer, @Param() place: Place, @Body(NoteForm) typed: Submitted<NoteForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const lesson = await this.lessons.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!lesson) return joinFirst(place);
    if (!lesson.substance) return lockedPage(lesson.recorded, lesson.study.record, request);
    if (!typed.valid) return lessonPage(lesson, lesson.substance, viewer, request, typed);
    const isMore = await this.notes.keepNote(viewer, lesson, typed.values, request.now);
    const path = `${pathTo(place)}#notes`;
    return isMore ? new SeeOther(path, { kind: 'info', key: 'lessons.notes.together' }, 'always') : new SeeOther(path, { kind: 'success', key: 'lessons.notes.kept' });
  }

  @Post('checklists/:checklist')
  @For('person')
  async keepTicks(@Me() viewer: Viewer, @Param() place: Place & { checklist: string }, @Req() request: Request): Promise<Page | SeeOther> {
    const lesson = await this.lessons.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!lesson) return joinFirst(place);
    if (!lesson.substance) return lockedPage(lesson.recorded, lesson.study.record, request);
    const checklist = checklistsOf(lesson.substance).find((list) => list.checklist === place.checklist);
    if (!checklist) throw new NotFound();
    const finished = await this.notes.keepTicks(viewer, lesson, checklist, itemsIn(request.body, checklist), request.now);
    const target = finished ? '#finish' : `#checklist-${checklist.checklist}`;
    return new SeeOther(pathTo(place) + target, { kind: 'success', key: finished ? 'lessons.completed' : 'lessons.checklist.kept' });
  }
}

function pathTo({ course, module, step }: Place): string {
  return `/courses/${course}/${module}/lesson/${step}`;
}

/** The ticked items: a form sends one value, several, or none at all. What is no item of the list is left out. */
function itemsIn(body: unknown, checklist: Checklist): number[] {
  const { item = [] } = (body ?? {}) as { item?: unknown };
  const sent = new Set([item].flat());
  return [...checklist.items.keys()].filter((value) => sent.has(String(value)) || sent.has(value));
}
