import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** What this room holds about somebody, for her own copy. */
@Injectable()
export class QuizData {
  constructor(private readonly database: Database) {}

  /** Her attempts with every answer and the marks on them, her practice, her checks of what she knows, and the marks that she gave to others. */
  async personalData(personId: string): Promise<object> {
    const [attempts, practice, comesBack, checks, marksGiven] = await Promise.all(queries.map((query) => this.database.query(query, [personId])));
    return { attempts, practice, comesBack, checks, marksGiven };
  }
}

// Who marked is somebody else's: her copy tells what was said, and when.
const attemptsQuery = `
  SELECT place, number, language, drawn, started_at, deadline_at, finished_at, marks, out_of, percent,
    (SELECT json_agg(json_build_object('question', question_id, 'state', state, 'outcome', outcomes -> question_id, 'savedAt', saved_at, 'late', late) ORDER BY question_id)
      FROM answer WHERE attempt_id = attempt.id) AS answers,
    (SELECT json_agg(json_build_object('question', question_id, 'fraction', fraction, 'comment', comment, 'markedAt', marked_at) ORDER BY marked_at)
      FROM mark WHERE attempt_id = attempt.id) AS marks_by_people
  FROM attempt WHERE person_id = $1 ORDER BY started_at, id`;

const practiceQuery = `
  SELECT course.slug AS course, step.key AS step, practice, changed_at
  FROM practice_record JOIN step ON step.id = step_id JOIN course ON course.id = step.course_id
  WHERE person_id = $1 ORDER BY changed_at`;

const comesBackQuery = 'SELECT place, question_id, card, due_at FROM missed_question WHERE person_id = $1 ORDER BY due_at';

const checksQuery = 'SELECT module, number, answers, passed, answered_at, taken_back_at FROM knowledge_check WHERE person_id = $1 ORDER BY answered_at, module';

const marksGivenQuery = 'SELECT question_id, fraction, comment, marked_at FROM mark WHERE marker_id = $1 ORDER BY marked_at';

const queries = [attemptsQuery, practiceQuery, comesBackQuery, checksQuery, marksGivenQuery];
