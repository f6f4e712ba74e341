import type { AlsoKept } from '../progress/index.js';
import type { Ticks } from './shown-blocks.js';

/** What a learner keeps in one lesson. */
export interface OwnThings {
  note: string | null;
  ticks: Ticks | null;
}

/** How her own things are read along with her record. */
export const ownThings: AlsoKept = {
  name: 'notes and ticks',
  sql: `(SELECT json_build_object(
      'note', (SELECT text FROM lesson_note WHERE person_id = $1 AND step_id = step.id),
      'ticks', (SELECT json_object_agg(checklist, items) FROM lesson_tick WHERE person_id = $1 AND step_id = step.id))
    FROM step WHERE step.course_id = course.id AND step.key = $3)`,
};
