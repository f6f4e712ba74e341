/** What is measured of the published course: its first lesson, and a quiz of ten questions that begins with multiple choice. */
export async function findPlaces(client) {
  const { rows } = await client.query(stepsQuery);
  const lesson = rows.find(({ kind }) => kind === 'lesson');
  const quiz = rows.find(({ questions }) => questions?.length === 10 && questions.slice(0, 2).every(({ kind, options }) => kind === 'single' && options.length > 2));
  if (!lesson || !quiz) throw new Error('The content has no lesson, or no quiz of ten questions that begins with two of kind “single”');
  return { lesson, quiz, course: lesson.course };
}

const stepsQuery = `
  SELECT '/courses/' || course.slug AS course, '/courses/' || course.slug || '/' || (module->>'slug') || '/' || (step->>'kind') || '/' || (step->>'slug') AS path,
    step->>'kind' AS kind, (step->>'id')::integer AS "stepId", quiz.definition->'questions' AS questions
  FROM course JOIN course_version version ON version.id = course.current_version_id,
    jsonb_array_elements(version.outline->'modules') WITH ORDINALITY AS modules (module, module_place),
    jsonb_array_elements(module->'steps') WITH ORDINALITY AS steps (step, step_place)
    LEFT JOIN quiz ON step->>'kind' = 'quiz' AND quiz.id = (step->>'contentId')::integer AND quiz.definition->'rules'->'practice' = 'null'
  ORDER BY course.slug, module_place, step_place`;
