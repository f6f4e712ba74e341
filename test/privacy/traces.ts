import { v7 as uuid } from 'uuid';
import { EnrolmentsService } from '../../src/courses/index.js';
import { ReleasesService } from '../../src/disclosure/index.js';
import { LessonNote, LessonTick } from '../../src/lessons/note.entity.js';
import { AccessTokensService, Person, Role, SessionsService, type Viewer } from '../../src/people/index.js';
import { KeptForm } from '../../src/people/lock/kept-form.entity.js';
import { LinksService } from '../../src/people/links/links.service.js';
import { hashPassword } from '../../src/people/passwords.js';
import { Consent, SignInName } from '../../src/people/person.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { EvidenceService, RatingsService } from '../../src/profile/index.js';
import { seriesOf } from '../../src/surveys/invitations/invitation-token.js';
import { ProgressService } from '../../src/progress/index.js';
import { Publication } from '../../src/publishing/publication.entity.js';
import { Renewal } from '../../src/recommendations/renewal/renewal.entity.js';
import { StatedWishes } from '../../src/recommendations/wishes/stated-wishes.entity.js';
import { password, type CastMember } from '../cast.js';
import { makeCourse } from '../make/course.js';
import type { TestApp } from '../support/app.js';

/** Somebody who has left traces in every room. */
export interface Traced extends CastMember {
  /** Texts that only her data can contain, wherever it is. */
  needles: string[];
  /** What she wrote or what was written to her, one text for each kind of data: her own copy has them all. */
  words: string[];
}

const phone = '+358407654321';
const marker = 'Zubeidas-own-words-7391';
const recoveryCode = 'ABCD-EFGH-JKMN-PQRS';

interface Leaving {
  test: TestApp;
  database: Database;
  person: CastMember;
  personId: string;
  stepId: number;
  now: Date;
  /** A text that is found again: `about` says where it was left. */
  word(about: string): string;
}

/**
 * Ways to leave a trace, at least one for each table that hangs on a person and for each other place that remembers people.
 * A room that adds such a table adds its way here: the test of erasure counts the tables, and names those that stayed empty.
 */
const ways: ((leaving: Leaving) => Promise<unknown>)[] = [
  ({ database, personId, person, now }) => database.repository(SignInName).insert([
    { personId, value: person.email, kind: 'email', verifiedAt: now },
    { personId, value: phone, kind: 'phone', verifiedAt: null },
  ]),
  ({ database, personId }) => database.repository(Role).insert({ id: uuid(), personId, role: 'learner' }),
  ({ database, personId, now, word }) => database.repository(Consent).insert({ id: uuid(), personId, purpose: 'account', version: word('consent'), given: true, at: now }),
  async function sendsTooLate({ test, database, personId, now, word }) {
    const sessions = test.get(SessionsService);
    const sessionId = sessions.idOf(await sessions.open(personId, true, now, word('device')));
    await database.repository(KeptForm).insert({ id: uuid(), sessionId, path: '/here', fields: [{ name: 'note', value: word('kept') }], at: now });
  },
  ({ test, personId, now, word }) => test.get(AccessTokensService).create(personId, { name: word('token'), scopes: ['progress:read'], days: 30 }, now),
  ({ test, personId, now }) => test.get(EnrolmentsService).join({ id: personId } as Viewer, 'baking', now),
  ({ test, personId, stepId, now }) => test.get(ProgressService).complete(personId, stepId, now),
  ({ database, personId, stepId, now, word }) => database.repository(LessonNote).insert({ personId, stepId, text: word('note'), changedAt: now }),
  ({ database, personId, stepId, now, word }) => database.repository(LessonTick).insert({ personId, stepId, checklist: word('tick'), items: [0], changedAt: now }),
  ({ database, personId, stepId, now, word }) => database.query(attemptQuery, [uuid(), personId, now, JSON.stringify({ text: word('answer') }), stepId]),
  ({ database, personId, now, stepId, word }) => database.query(practiceQuery, [personId, stepId, JSON.stringify({ criterion: word('practice') }), now]),
  ({ database, personId, now, word }) => database.query(markQuery, [personId, word('comment'), now]),
  ({ database, personId, now, word }) => database.query(responseQuery, [uuid(), personId, now, JSON.stringify({ story: word('story') })]),
  ({ database, personId, now, word }) => database.query(invitationQuery, [uuid(), personId, word('invited'), now]),
  // Before she had an account, somebody invited her address.
  async function wasInvited({ test, database, person, now, word }) {
    const series = seriesOf(test.settings.secret, person.email);
    await database.query(unknownQuery, [uuid(), person.email, series, now, JSON.stringify({ story: word('answered-before') })]);
    await test.get(Mailer).send({ personId: null, recipient: person.email, language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content: { body: `${marker}-invitation` } }, now);
  },
  ({ database, personId, now }) => database.query(codedQuery, [uuid(), personId, now]),
  ({ database, personId, now }) => database.query(sheetQuery, [personId, now, uuid()]),
  ({ database, personId, now }) => database.query(assistanceQuery, [personId, now]),
  ({ test, personId, now, word }) => test.get(RatingsService).rate(personId, [{ competence: word('rating'), importance: 4, ability: 1, steps: 4 }], now),
  ({ test, personId, stepId, now, word }) => test.get(EvidenceService).keep({ personId, stepId, sitting: 'attempt 1', at: now, answers: [{ questionId: 'q1', competence: word('evidence'), share: 1, fraction: 1, guess: 0 }] }),
  ({ database, personId, now, word }) => database.query(listQuery, [personId, JSON.stringify([{ module: word('place'), steps: [word('step')] }]), now]),
  ({ database, personId, now, word }) => database.query(feedbackQuery, [personId, word('feedback'), now]),
  ({ database, personId, now, word }) => database.repository(StatedWishes).insert({ id: uuid(), personId, goal: word('wish'), weeklyTime: null, secondLanguage: 'none', saidAt: now }),
  ({ database, personId, now, word }) => database.repository(Renewal).insert({ id: uuid(), personId, ratings: [{ competence: word('renewal'), importance: 4, ability: 1, steps: 4 }], answeredAt: now }),
  ({ database, personId, now, word }) => database.query(checkQuery, [personId, word('check'), now]),
  ({ test, personId, now, word }) => test.get(ReleasesService).noteRefusal({ subject: 'needs', audience: 'analyst', name: 'needs', address: null, until: now, counts: [] }, { personId, purpose: word('refused') }, { key: 'disclosure.refused.changed', earlier: [], threshold: 5, groups: [] }, now),
  ({ test, personId, now, word }) => test.get(ReleasesService).ask({ subject: 'small', audience: 'analyst', name: 'needs', address: null, until: now, counts: [] }, { personId, purpose: word('purpose') }, now),
  ({ test, personId, person, now }) => test.get(LinksService).make(personId, person.email, 'sign-in', now),
  ({ test, personId, person, now, word }) => test.get(Mailer).send({ personId, recipient: person.email, language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content: { body: word('mail') } }, now),
  ({ database, personId, now }) => database.repository(Publication).insert({ fingerprint: 'hers', publishedAt: now, personId, notes: null, changes: [], translations: [] }),
  ({ database, personId, now }) => database.query('INSERT INTO digest (person_id, sent_at) VALUES ($1, $2)', [personId, now]),
  ({ database, personId, now, word }) => database.query(fileQuery, [uuid(), personId, word('purpose'), now]),
  async function waitsInTheQueue({ test, database, personId }) {
    test.get(Jobs).register('traces', async () => {});
    await database.query("SELECT pgboss.create_queue('traces', '{}')");
    await test.get(Jobs).send('traces', { personId }, 3600);
  },
];

/** Makes her, and lets her leave every trace. Her password is that of the cast. */
export async function makeTraced(test: TestApp): Promise<Traced> {
  const course = await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  const database = test.get(Database);
  const now = test.clock.now();
  const person = { id: uuid(), name: 'Zubeida Tracewell', email: 'zubeida@tracewell.example' };
  const hashes = { passwordHash: await hashPassword(password), recoveryHash: await hashPassword(recoveryCode) };
  await database.repository(Person).insert({ id: person.id, name: person.name, language: 'en', createdAt: now, ...hashes });
  const words: string[] = [];
  const word = (about: string) => words[words.push(`${marker}-${about}`) - 1]!;
  for (const leave of ways) await leave({ test, database, person, personId: person.id, stepId: course.modules[0]!.steps[0]!.id, now, word });
  return { ...person, needles: [person.id, person.name, person.email, phone, marker], words };
}

const attemptQuery = `
  WITH shown AS (INSERT INTO quiz (fingerprint, definition) VALUES ('traces', '{}') RETURNING id),
    tried AS (
      INSERT INTO attempt (id, person_id, step_id, quiz_id, place, number, language, decimal_separator, drawn, started_at)
      SELECT $1, $2, $5, shown.id, 'here', 1, 'en', '.', '[]', $3 FROM shown RETURNING id)
  INSERT INTO answer (attempt_id, question_id, state, revision, saved_at) SELECT id, 'q1', $4, 1, $3 FROM tried`;

const responseQuery = `
  WITH asked AS (INSERT INTO survey (slug) VALUES ('traces') RETURNING id),
    version AS (INSERT INTO survey_version (survey_id, number, fingerprint, definition, published_at) SELECT id, 1, 'traces', '{}', $3 FROM asked RETURNING id, survey_id)
  INSERT INTO survey_response (id, person_id, survey_id, version_id, language, seed, answers, started_at, saved_at)
  SELECT $1, $2, survey_id, id, 'en', 'seed', $4, $3, $3 FROM version`;

const invitationQuery = `
  WITH round AS (
    INSERT INTO survey_round (id, survey_id, name, opens, closes, ways, link, reminders, reminder_days, created_at)
    SELECT $1, id, 'Traces', '2026-11-01', '2026-12-01', '{invitation}', 'traces', 0, 7, $4 FROM survey WHERE slug = 'traces' RETURNING id)
  INSERT INTO survey_invitation (id, round_id, person_id, address, series, language, token_hash, response_id, created_at)
  SELECT $1, round.id, $2::uuid, $3, 'hers', 'en', 'hers', survey_response.id, $4 FROM round, survey_response WHERE survey_response.person_id = $2`;

const unknownQuery = `
  WITH given AS (
    INSERT INTO survey_response (id, way, series, survey_id, version_id, language, seed, answers, started_at, saved_at)
    SELECT $1, 'invitation', $3, survey_id, id, 'en', 'seed', $5, $4, $4 FROM survey_version WHERE fingerprint = 'traces' RETURNING id)
  INSERT INTO survey_invitation (id, round_id, address, series, language, token_hash, response_id, created_at)
  SELECT $1, survey_round.id, $2, $3, 'en', 'unknown', given.id, $4 FROM given, survey_round WHERE link = 'traces'`;

const listQuery = `
  INSERT INTO recommendation_list (person_id, number, algorithm, inputs_hash, inputs, places, shown_at) VALUES ($1, 1, 1, 'hash', '{}', $2, $3)`;

const feedbackQuery = `
  INSERT INTO module_feedback (person_id, module, kind, why, words, score, said_at) VALUES ($1, 'baking/costs', 'not-for-me', 'other', $2, 1, $3)`;

const checkQuery = `
  INSERT INTO knowledge_check (person_id, module, number, quiz_id, answers, passed, known_steps, answered_at)
  SELECT $1, $2, 1, min(id), '[]', false, '{}', $3 FROM quiz`;

// Her story was given a code, and she codes stories herself.
const codedQuery = `
  WITH text AS (INSERT INTO coded_text (id, response_id, survey_id, variable) SELECT $1, id, survey_id, 'story' FROM survey_response WHERE person_id = $2 RETURNING id, survey_id),
    coder AS (INSERT INTO coder (survey_id, variable, place, person_id) SELECT survey_id, 'story', 1, $2 FROM text)
  INSERT INTO coding (text_id, place, codes, coded_at) SELECT id, 1, '{}', $3 FROM text`;

const fileQuery = `
  WITH asked AS (
    INSERT INTO exported_file (id, person_id, survey_id, survey, format, layout, texts, unfinished, without, coarsen, purpose, state, requested_at, moved_at)
    VALUES ($1, $2, 0, 'small', 'csv', 'long', false, false, '{}', '{}', $3, 'completed', $4, $4) RETURNING id)
  INSERT INTO exported_piece (file_id, number, bytes) SELECT id, 0, 'respondent' FROM asked`;

const assistanceQuery = `
  INSERT INTO assistance (organisation_id, response_id, worker_id, language, consent_version, consented_at)
  SELECT 'traces', id, $1, 'en', '1', $2 FROM survey_response WHERE person_id = $1`;

// A sheet of paper that became a response of hers, and that she herself typed and settled for somebody.
const sheetQuery = `
  WITH place AS (INSERT INTO organisation (id, name, country, kind, role) VALUES ('traces', 'Traces', 'FI', 'ngo', 'partner') RETURNING id),
    batch AS (
      INSERT INTO sheet_batch (id, organisation_id, survey_id, version_id, language, consent_version, printed_at)
      SELECT $3, place.id, survey_id, version_id, 'en', '1', $2 FROM place, survey_response WHERE person_id = $1 RETURNING id),
    paper AS (INSERT INTO sheet (batch_id, response_id) SELECT batch.id, survey_response.id FROM batch, survey_response WHERE person_id = $1 RETURNING number),
    entry AS (INSERT INTO sheet_entry (sheet_number, place, worker_id, saved_at) SELECT number, 1, $1, $2 FROM paper)
  INSERT INTO sheet_difference (sheet_number, variable, first, second, settled_by_id) SELECT number, 'q1', '1', '2', $1 FROM paper`;

const markQuery = `
  INSERT INTO mark (attempt_id, question_id, number, marker_id, fraction, comment, marked_at)
  SELECT id, 'q1', 1, $1, 1, $2, $3 FROM attempt WHERE person_id = $1`;

const practiceQuery = `
  WITH practised AS (INSERT INTO practice_record (person_id, step_id, practice, changed_at) VALUES ($1, $2, $3, $4))
  INSERT INTO missed_question (person_id, step_id, question_id, quiz_id, place, card, due_at)
  SELECT $1, $2, 'q1', min(id), 'here', $3, $4 FROM quiz`;
