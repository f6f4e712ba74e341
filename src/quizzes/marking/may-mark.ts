/**
 * A condition on `attempt`: whether the person $1 may mark its answers. Authors, coordinators and administrators may,
 * within the organisation and country of their role; a learner's place is that of her cohort. A coordinator marks only
 * in cohorts, and nobody her own answers.
 */
export const mayMark = `attempt.person_id <> $1 AND EXISTS (
  SELECT FROM role JOIN step ON step.id = attempt.step_id
    LEFT JOIN enrolment ON enrolment.person_id = attempt.person_id AND enrolment.course_id = step.course_id
    LEFT JOIN cohort ON cohort.id = enrolment.cohort_id
  WHERE role.person_id = $1 AND role.role IN ('author', 'coordinator', 'administrator')
    AND (cohort.id IS NOT NULL OR role.role <> 'coordinator')
    AND (role.organisation_id IS NULL OR role.organisation_id = cohort.organisation_id)
    AND (role.country IS NULL OR role.country = cohort.country))`;
