import { v7 as uuid } from 'uuid';
import { Person, Role, SessionsService, type Viewer } from '../../src/people/index.js';
import { hashPassword } from '../../src/people/passwords.js';
import { Consent, SignInName } from '../../src/people/person.entity.js';
import { EnrolmentsService } from '../../src/courses/index.js';
import { LessonsService, NotesService } from '../../src/lessons/index.js';
import { ProgressService } from '../../src/progress/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { makeCourse } from '../make/course.js';
import type { TestApp } from '../support/app.js';
import { password, type CastMember } from '../cast.js';

/** Somebody who has left traces in every room. Each of `needles` is a text that only her data can contain. */
export interface Traced extends CastMember {
  needles: string[];
}

const phone = '+358407654321';
const marker = 'Zubeidas-own-words-7391';
const recoveryCode = 'ABCD-EFGH-JKMN-PQRS';

/**
 * Ways to leave a trace, one for each table that hangs on a person and for each other place that remembers people.
 * A room that adds such a table adds its way here: the test of erasure counts the tables, and names those that stayed empty.
 */
const ways: ((test: TestApp, person: CastMember) => Promise<unknown>)[] = [
  function signInNames(test, { id, email }) {
    const names = [{ value: email, kind: 'email' as const }, { value: phone, kind: 'phone' as const }];
    return test.get(Database).repository(SignInName).insert(names.map((name) => ({ ...name, personId: id, verifiedAt: null })));
  },
  (test, { id }) => test.get(Database).repository(Role).insert({ id: uuid(), personId: id, role: 'learner' }),
  (test, { id }) => test.get(Database).repository(Consent).insert({ id: uuid(), personId: id, purpose: 'account', version: marker, given: true, at: test.clock.now() }),
  (test, { id }) => test.get(SessionsService).open(id, false, test.clock.now()),
  async function joinsAndFinishes(test, { id }) {
    const course = await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
    await test.get(EnrolmentsService).join({ id } as Viewer, 'baking', test.clock.now());
    await test.get(ProgressService).complete(id, course.modules[0]!.steps[0]!.id, test.clock.now());
  },
  async function keepsNotesAndTicks(test, { id }) {
    const lesson = await test.get(LessonsService).openTo({ id } as Viewer, 'baking', 'costs', 'flour', test.clock.now());
    await test.get(NotesService).keepNote({ id } as Viewer, lesson!, marker, test.clock.now());
    await test.get(NotesService).keepTicks({ id } as Viewer, lesson!, { checklist: marker, items: [''] }, [0], test.clock.now());
  },
  async function waitsInTheQueue(test, { id }) {
    test.get(Jobs).register('traces', async () => {});
    await test.get(Database).query("SELECT pgboss.create_queue('traces', '{}')");
    await test.get(Jobs).send('traces', { personId: id }, 3600);
  },
  function getsMail(test, { id, email }) {
    const letter = { personId: id, recipient: email, language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content: { body: marker } };
    return test.get(Mailer).send(letter, test.clock.now());
  },
  (test, { id }) => test.get(Database).query(attemptQuery, [uuid(), id, test.clock.now(), JSON.stringify({ text: marker })]),
];

/** Makes her, and lets her leave every trace. Her password is that of the cast. */
export async function makeTraced(test: TestApp): Promise<Traced> {
  const person = { id: uuid(), name: 'Zubeida Tracewell', email: 'zubeida@tracewell.example' };
  const hashes = { passwordHash: await hashPassword(password), recoveryHash: await hashPassword(recoveryCode) };
  await test.get(Database).repository(Person).insert({ id: person.id, name: person.name, language: 'en', createdAt: test.clock.now(), ...hashes });
  for (const leave of ways) await leave(test, person);
  return { ...person, needles: [person.id, person.name, person.email, phone, marker] };
}

const attemptQuery = `
  WITH shown AS (INSERT INTO quiz (fingerprint, definition) VALUES ('traces', '{}') RETURNING id),
    tried AS (
      INSERT INTO attempt (id, person_id, step_id, quiz_id, place, number, language, decimal_separator, drawn, started_at)
      SELECT $1, $2, (SELECT min(id) FROM step), shown.id, 'here', 1, 'en', '.', '[]', $3 FROM shown RETURNING id)
  INSERT INTO answer (attempt_id, question_id, state, revision, saved_at) SELECT id, 'q1', $4, 1, $3 FROM tried`;
