import type { Response } from 'supertest';
import { password } from '../cast.js';
import { DigestService } from '../../src/home/digest.service.js';
import { Person, SessionsService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { LinksService } from '../../src/people/links/links.service.js';
import { RatingsService } from '../../src/profile/index.js';
import { Browser } from '../support/app.js';
import { analysisRoutes } from './analysis-routes.js';
import { fieldworkRoutes } from './fieldwork-routes.js';
import { routesWithoutAName } from './routes-without-a-name.js';
import { resultsRoutes } from './results-routes.js';
import { surveyRoutes } from './survey-routes.js';

import type { World } from './world.js';
import { ExportsService } from '../../src/exports/exports.service.js';
import { smallSurvey } from '../make/survey-file.js';
import { makeSurvey } from '../make/survey.js';
import { bytesOf } from '../support/bytes.js';

/** Everybody who may ask for a route: a visitor, and the cast of test/cast.ts with one role each; Max has none. */
export const actors = ['visitor', 'ada', 'ben', 'cleo', 'dara', 'elin', 'noor', 'max'] as const;

export type Actor = (typeof actors)[number];

/** The status of an answer; `sign in` is the way to the sign-in page for who looks, and 401 for who sends. */
export type Answer = number | 'sign in';

/** What one route answers to whom, and an example of how it is asked for. */
export interface Route extends Partial<Record<Actor, Answer>> {
  /** Everybody who is not named. */
  others: Answer;
  /** The fields that are sent. */
  send?: object | ((world: World) => object);
  /** Sent as JSON, as scripts do, and not as a form. */
  json?: true;
  /** What stands in the place of `:name` in the address, where the world’s usual example does not do. */
  at?: Record<string, string>;
}

/**
 * Actors × routes: the whole of who may do what. Every route of the application stands here, and is asked for by
 * every actor, each in a session of her own. 404 is the answer for what somebody must not even know to exist.
 *
 * A new route takes one line: `'GET /cohorts': { visitor: 'sign in', elin: 200, noor: 200, others: 404 }`.
 * The examples for `:course`, `:step` and so on are in world.ts.
 */
export const routes: Record<string, Route> = {
  // platform
  'GET /health': { others: 200 },
  'GET /ready': { others: 200 },
  'GET /files/:sha256/:name': { others: 404, at: { sha256: '0'.repeat(64), name: 'nothing.svg' } },

  // the outbox, which only a demo has
  'GET /outbox': { others: 200 },
  'GET /outbox/:mail': { others: 200 },

  // people
  'POST /language': { others: 303, send: { language: 'fi', next: '/courses' } },
  'GET /sign-up': { others: 200 },
  'POST /sign-up': { others: 303, send: { name: 'Layla', signInName: '', password: 'three words together', consent: 'yes' } },
  'GET /sign-in': { others: 200 },
  'POST /sign-in': { others: 422, send: { signInName: 'ada@example.org', password: 'not her password' } },
  'POST /sign-out': { others: 303 },
  'GET /unlock': { others: 303 },
  'POST /unlock': { others: 303 },
  'GET /kept': { visitor: 'sign in', others: 303 },
  'POST /kept/:form': { visitor: 'sign in', others: 404 },
  'POST /kept/:form/removal': { visitor: 'sign in', others: 404 },
  'GET /sign-in/link': { others: 200 },
  'POST /sign-in/link': { others: 422, send: { signInName: '+358401234567' } },
  'GET /sign-in/link/sent': { others: 200 },
  'GET /password/forgotten': { others: 200 },
  'POST /password/forgotten': { others: 422, send: { signInName: '+358401234567' } },
  'GET /link/:token': { others: 410 },
  'POST /link/:token': { others: 410 },
  'POST /link/:token/password': { others: 410, send: { password: 'three words together' } },
  'GET /password/recovery': { others: 200 },
  'POST /password/recovery': { others: 422, send: { signInName: 'teal-river-4821', code: '', password: 'three words together' } },
  'GET /recovery-code': { visitor: 'sign in', others: 303 },
  'POST /recovery-code/written': { visitor: 'sign in', others: 303 },

  'GET /me/tokens': { visitor: 'sign in', others: 200 },
  'POST /me/tokens': { visitor: 'sign in', others: 200, send: { name: 'My calendar', scopes: 'progress:read', days: '30', current: password } },
  'POST /me/tokens/:accessToken/revocation': { visitor: 'sign in', ada: 303, others: 404 },

  // for programs: the cookies of a browser open nothing here
  'GET /api': { others: 200 },
  'GET /api/openapi.json': { others: 200 },
  'GET /api/v1/courses': { others: 200 },
  'GET /api/v1/courses/:course': { others: 200 },
  'GET /api/v1/me/enrolments': { others: 'sign in' },
  'PUT /api/v1/me/enrolments/:course': { others: 'sign in' },
  'DELETE /api/v1/me/enrolments/:course': { others: 'sign in' },
  'GET /api/v1/me/attempts': { others: 'sign in' },
  'GET /api/v1/me/attempts/:attempt': { others: 'sign in' },
  'GET /api/v1/me/progress': { others: 'sign in' },
  'GET /api/v1/me/progress/:course': { others: 'sign in' },
  'GET /api/v1/me/recommendations': { others: 'sign in' },
  'GET /api/v1/surveys/:survey/respondents': { others: 'sign in' },
  'GET /api/v1/surveys/:survey/needs': { others: 'sign in' },
  'GET /api/v1/surveys/:survey/crossing': { others: 'sign in' },
  'GET /api/v1/surveys/:survey/reliability': { others: 'sign in' },
  'GET /api/v1/surveys/:survey/change': { others: 'sign in' },
  'GET /api/v1/exports': { others: 'sign in' },
  'POST /api/v1/exports': { others: 'sign in' },
  'GET /api/v1/exports/surveys/:survey/hiding': { others: 'sign in' },
  'GET /api/v1/exports/:export': { others: 'sign in' },
  'GET /api/v1/exports/:export/content': { others: 'sign in' },
  'DELETE /api/v1/exports/:export': { others: 'sign in' },

  // people: one's own account
  'GET /me': { visitor: 'sign in', others: 200 },
  'GET /me/details': { visitor: 'sign in', others: 200 },
  'POST /me/details': { visitor: 'sign in', others: 422, send: { name: '' } },
  'GET /me/address': { visitor: 'sign in', others: 200 },
  'POST /me/address': { visitor: 'sign in', others: 422, send: { address: '' } },
  'GET /me/password': { visitor: 'sign in', others: 200 },
  'POST /me/password': { visitor: 'sign in', others: 422, send: { current: '' } },
  'GET /me/recovery-code': { visitor: 'sign in', others: 200 },
  'POST /me/recovery-code': { visitor: 'sign in', others: 422, send: { current: '' } },
  'GET /me/devices': { visitor: 'sign in', others: 200 },
  'POST /me/devices/closure': { visitor: 'sign in', others: 303 },
  'POST /me/devices/:device/closure': { visitor: 'sign in', others: 404, at: { device: 'ada0' } },
  'GET /me/consents': { visitor: 'sign in', others: 200 },
  'POST /me/consents/:purpose': { visitor: 'sign in', others: 303, at: { purpose: 'digest' } },
  'POST /me/consents/:purpose/withdrawal': { visitor: 'sign in', others: 303, at: { purpose: 'digest' } },

  // people: giving roles. Elin’s country is not where this role is
  'GET /people': { visitor: 'sign in', elin: 200, noor: 200, others: 404 },
  'POST /people/search': { visitor: 'sign in', elin: 303, noor: 303, others: 404, send: { signInName: 'max@example.org' } },
  'GET /people/:person': { visitor: 'sign in', elin: 200, noor: 200, others: 404 },
  'POST /people/:person/roles': { visitor: 'sign in', elin: 422, noor: 303, others: 404, send: { role: 'mentor', country: 'SK' } },
  'POST /people/:person/roles/:role/removal': { visitor: 'sign in', others: 404, at: { role: '01936e40-0000-7000-8000-000000000000' } },
  'POST /people/:person/extra-time': { visitor: 'sign in', noor: 303, others: 404, send: { percent: '25' } },

  // courses and progress
  'GET /courses': { others: 200 },
  'GET /courses/:course': { others: 200 },
  // only for who has done all of it
  'GET /courses/:course/certificate': { visitor: 'sign in', others: 404 },
  'POST /courses/:course/enrolment': { visitor: 'sign in', others: 303, at: { course: 'sewing' } },
  'POST /courses/:course/enrolment/end': { visitor: 'sign in', others: 303, at: { course: 'sewing' } },
  'POST /courses/:course/enrolment/renewal': { visitor: 'sign in', others: 303, at: { course: 'sewing' } },
  'POST /enrolments': { visitor: 'sign in', others: 303, send: { key: 'no such key' } },

  // cohorts: only for those who coordinate them
  'GET /cohorts': { visitor: 'sign in', elin: 200, noor: 200, others: 404 },
  'GET /cohorts/new': { visitor: 'sign in', elin: 200, noor: 200, others: 404 },
  'POST /cohorts': { visitor: 'sign in', elin: 303, noor: 303, others: 404, send: { name: 'Kotka', course: 'baking', country: 'FI' } },
  'GET /cohorts/:cohort': { visitor: 'sign in', elin: 200, noor: 200, others: 404 },
  'POST /cohorts/:cohort/closure': { visitor: 'sign in', elin: 303, noor: 303, others: 404 },
  'POST /cohorts/:cohort/closure/end': { visitor: 'sign in', elin: 303, noor: 303, others: 404 },

  // lessons: Ada has joined the course; the others are shown the way to its page
  'GET /courses/:course/:module/lesson/:step': { visitor: 'sign in', ada: 200, others: 303 },
  'POST /courses/:course/:module/lesson/:step/completion': { visitor: 'sign in', others: 303 },
  'POST /courses/:course/:module/lesson/:step/note': { visitor: 'sign in', others: 303, send: { note: 'Ask Samira' } },
  'POST /courses/:course/:module/lesson/:step/checklists/:checklist': { visitor: 'sign in', others: 303, send: { item: '0' } },
  'POST /reading-language': { visitor: 'sign in', others: 303, send: { language: 'fi', next: '/courses' } },

  // quizzes: an attempt is nobody else’s, whatever their role
  'GET /courses/:course/:module/quiz/:step': { visitor: 'sign in', ada: 200, others: 303, at: { step: 'check' } },
  'POST /courses/:course/:module/quiz/:step/attempts': { visitor: 'sign in', others: 303, at: { step: 'check' } },
  'GET /attempts/:attempt': { visitor: 'sign in', ada: 200, others: 404 },
  'POST /attempts/:attempt': { visitor: 'sign in', ada: 303, others: 404, send: { 'answer.bread.option': 'flour', press: 'save' } },
  'POST /attempts/:attempt/answers/:question': { visitor: 'sign in', ada: 200, others: 404, json: true, send: { deed: 'save', response: { option: 'flour' }, key: 'change-1' } },
  'GET /attempts/:attempt/submission': { visitor: 'sign in', ada: 200, others: 404 },
  'POST /attempts/:attempt/submission': { visitor: 'sign in', ada: 303, others: 404 },

  // practising, and what comes back
  'GET /courses/:course/:module/quiz/:step/practice': { visitor: 'sign in', ada: 200, others: 303, at: { step: 'check' } },
  'POST /courses/:course/:module/quiz/:step/practice': { visitor: 'sign in', ada: 200, others: 303, at: { step: 'check' }, send: { showing: 0, 'answer.bread.option': 'flour' } },
  'GET /courses/:course/:module/check': { visitor: 'sign in', others: 200 },
  'POST /courses/:course/:module/check': { visitor: 'sign in', others: 303, send: { number: 1 } },
  'GET /look-again': { visitor: 'sign in', others: 200 },
  'POST /look-again': { visitor: 'sign in', others: 404, send: { step: 1, 'answer.bread.option': 'flour' } },

  // the authors’ desk: figures are hidden, and their file is not there, while there are few attempts
  'GET /quizzes': { visitor: 'sign in', cleo: 200, noor: 200, others: 404 },
  'GET /quizzes/:course/:module/:step/statistics': { visitor: 'sign in', cleo: 200, noor: 200, others: 404, at: { step: 'check' } },
  'GET /quizzes/:course/:module/:step/statistics/marks': { visitor: 'sign in', others: 404, at: { step: 'check' } },

  'GET /quizzes/:course/:module/:step/regrades': { visitor: 'sign in', cleo: 200, noor: 200, others: 404, at: { step: 'check' } },
  'POST /quizzes/:course/:module/:step/regrades': { visitor: 'sign in', cleo: 303, noor: 303, others: 404, at: { step: 'check' }, send: { version: '1' } },

  ...surveyRoutes,
  ...routesWithoutAName,
  ...fieldworkRoutes,
  ...analysisRoutes,
  ...resultsRoutes,

  // marking: Ada’s text in a cohort of Elin’s country and Cleo’s organisation
  'GET /marking': { visitor: 'sign in', cleo: 200, elin: 200, noor: 200, others: 404 },
  'GET /marking/:text/:question': { visitor: 'sign in', cleo: 200, elin: 200, noor: 200, others: 404, at: { question: 'tell' } },
  'POST /marking/:text/:question': { visitor: 'sign in', cleo: 422, elin: 422, noor: 422, others: 404, at: { question: 'tell' }, send: { points: '' } },

  // publishing: for those who write
  'GET /publishing': { visitor: 'sign in', cleo: 200, noor: 200, others: 404 },

  // privacy
  'GET /me/data': { visitor: 'sign in', others: 200 },
  'GET /me/data/archive': { visitor: 'sign in', others: 200 },
  'GET /me/erasure': { visitor: 'sign in', others: 200 },
  'POST /me/erasure': { visitor: 'sign in', others: 422, send: { current: 'not her password' } },

  // the weekly mail ends without signing in
  'GET /weekly-mail/:token': { others: 200 },
  'POST /weekly-mail/:token': { others: 404 },

  // home
  'GET /': { visitor: 200, others: 303 },
  'GET /home': { visitor: 'sign in', others: 200 },
};

/** The address of a route, with `at` or the world’s examples in the place of each `:name`. */
export function addressOf(pattern: string, at: Record<string, string> | undefined, world: World): string {
  return pattern.replace(/:(\w+)/g, (_match, name: string) => {
    const example = at?.[name] ?? world.examples[name];
    if (example === undefined) throw new Error(`test/house/world.ts has no example for :${name}`);
    return example;
  });
}

/** Views that no browser is shown, each with the test that renders it. */
export const shownElsewhere: Record<string, string> = {
  'people/mail-address': 'test/people/sign-up.test.ts',
  'people/mail-password': 'test/people/forgotten-password.test.ts',
  'people/mail-second-account': 'test/people/sign-up.test.ts',
  'people/mail-sign-in': 'test/people/sign-in-by-link.test.ts',
  'quizzes/mail-marked': 'test/quizzes/mark-a-text.test.ts',
  'platform/mail-page': 'test/platform/mail.test.ts',
  'surveys/mail-invitation': 'test/surveys/answer-an-invitation.test.ts',
};

/** Views that no line above shows, each with somebody’s way to it, and the page at its end; a mail has none. */
export const alsoShown: Record<string, (world: World) => Promise<Response | void>> = {
  'exports/codebook': async ({ test }) => {
    await makeSurvey(test, smallSurvey, 'exported');
    const request = { by: null, survey: 'exported', format: 'package', layout: 'long', purpose: 'a look', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], waves: null, now: test.clock.now() } as const;
    await test.get(ExportsService).write(request, async (pieces) => void (await bytesOf(pieces)), () => {});
  },
  'people/recovery-code': async (world) => {
    const browser = await world.as('visitor');
    return browser.follow(await browser.post('/sign-up', { name: 'Layla', signInName: '', password: 'three words together', consent: 'yes' }));
  },
  'people/kept': async ({ test }) => {
    const phone = new Browser(test.address, await test.get(SessionsService).open(test.cast.ada.id, true, test.clock.now()));
    test.clock.pass(3600);
    await phone.follow(await phone.post('/reading-language', { language: 'fi' }));
    const kept = await phone.follow(await phone.post('/unlock', { password }));
    expect([...test.rendered]).toContain('people/unlock');
    return kept;
  },
  'people/link': async ({ test, as }) => {
    const href = await test.get(LinksService).make(test.cast.ada.id, test.cast.ada.email, 'sign-in', test.clock.now());
    return (await as('visitor')).get(new URL(href).pathname);
  },
  'platform/error': async ({ as }) => (await as('visitor')).get('/nowhere'),
  'home/mail-digest': async (world) => {
    await (await world.as('ada')).post('/courses/sewing/enrolment');
    await world.test.get(Database).repository(Person).update({ id: world.test.cast.ada.id }, { digest: true });
    await world.test.get(DigestService).sendFrom('00000000-0000-0000-0000-000000000000', world.test.clock.now());
  },
  // First her results, which offer it.
  'recommendations/renewal': async (world) => {
    const twoYearsAgo = new Date(world.test.clock.now().getTime() - 2 * 365 * 24 * 3600 * 1000);
    await world.test.get(RatingsService).rate(world.test.cast.ada.id, [{ competence: 'entrepreneur-literacy', importance: 4, ability: 1, steps: 4 }], twoYearsAgo);
    const ada = await world.as('ada');
    expect((await ada.get('/results')).text).toContain('href="/results/renewal"');
    return ada.get('/results/renewal');
  },
  'coding/everything-coded': async (world) => {
    const dara = await world.as('dara');
    await dara.post(addressOf('/analysis/coding/:survey/:variable/texts/:writing', {}, world));
    return dara.get(addressOf('/analysis/coding/:survey/:variable/texts', {}, world));
  },
  'quizzes/review': async (world) => {
    const ada = await world.as('ada');
    await ada.post(`/attempts/${world.examples['attempt']}/submission`);
    return ada.get(`/attempts/${world.examples['attempt']}`);
  },
  'surveys/anonymous-code': async ({ as }) => {
    const browser = await as('visitor');
    return browser.follow(await browser.post('/a/without-a-name/code'));
  },
  'surveys/anonymous-nothing': async ({ as }) => (await as('visitor')).post('/a/without-a-name/resumption', { code: 'BAAA-AAAA-AAAA-AAAQ' }),
  'surveys/thanks': async (world) => {
    const ada = await world.as('ada');
    const path = `/responses/${world.examples['response']}`;
    await ada.post(`${path}/pages/you`, { shown: 'business', 'answer.business': 'planned' });
    await ada.post(`${path}/pages/end`, { shown: 'agree', 'answer.agree': 'yes' });
    await ada.post(`${path}/submission`);
    return ada.get(path);
  },
  'surveys/end': async ({ as, examples }) => {
    await (await as('elin')).post(`/rounds/${examples['round']}/closure`);
    return (await as('visitor')).get(`/begun/${examples['key']}/response`);
  },
  'surveys/link-over': async ({ as, examples }) => {
    await (await as('elin')).post(`/rounds/${examples['round']}/invitations/${examples['invitation']}/revocation`);
    return (await as('visitor')).get(`/invited/${examples['ticket']}`);
  },
  'fieldwork/spoken-results': async (world) => {
    const cleo = await world.as('cleo');
    const path = `/assisted/${world.examples['assisted']}`;
    await cleo.post(`${path}/response/pages/you`, { shown: 'business', 'answer.business': 'planned' });
    await cleo.post(`${path}/response/pages/end`, { shown: 'agree', 'answer.agree': 'yes' });
    await cleo.post(`${path}/response/submission`);
    return cleo.post(`${path}/results`);
  },
  'progress/locked': async (world) => {
    const ada = await world.as('ada');
    await ada.post('/courses/sewing/enrolment');
    return ada.get('/courses/sewing/cloth/lesson/hem');
  },
  'progress/certificate': async (world) => {
    const ada = await world.as('ada');
    for (const step of ['cotton', 'hem']) await ada.post(`/courses/sewing/cloth/lesson/${step}/completion`);
    return ada.get('/courses/sewing/certificate');
  },
};
