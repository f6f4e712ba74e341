import { SeeOther } from '../platform/web/answers.js';

/** Where a lesson stands, as its address says it. */
export interface Place {
  course: string;
  module: string;
  step: string;
}

/** Where somebody goes who asks for a lesson of a course that she has not joined. */
export function joinFirst({ course }: Place): SeeOther {
  return new SeeOther(`/courses/${course}`, { kind: 'info', key: 'courses.enrolment.joinFirst' });
}
