import type { Route } from './routes.js';

/** Surveys: answering them, and asking them in rounds. */
export const surveyRoutes: Record<string, Route> = {
  // surveys: a response is nobody else’s, whatever their role
  'GET /surveys': { visitor: 'sign in', others: 200 },
  'GET /surveys/:survey': { visitor: 'sign in', others: 200 },
  'POST /surveys/:survey/responses': { visitor: 'sign in', others: 303 },
  'GET /responses/:response': { visitor: 'sign in', ada: 303, others: 404 },
  'GET /responses/:response/pages/:page': { visitor: 'sign in', ada: 200, others: 404 },
  'POST /responses/:response/pages/:page': { visitor: 'sign in', ada: 303, others: 404, send: { shown: 'business', 'answer.business': 'planned', press: 'next' } },
  'GET /responses/:response/submission': { visitor: 'sign in', ada: 200, others: 404 },
  'POST /responses/:response/submission': { visitor: 'sign in', ada: 422, others: 404 },

  // answering by a link: whoever has it, and nobody else
  'GET /invited/:ticket': { others: 200 },
  'POST /invited/:ticket/response': { others: 303 },
  'GET /invited/:ticket/response': { others: 303 },
  'GET /invited/:ticket/response/pages/:page': { others: 200 },
  'POST /invited/:ticket/response/pages/:page': { others: 303, send: { press: 'save' } },
  'GET /invited/:ticket/response/submission': { others: 200 },
  'POST /invited/:ticket/response/submission': { others: 422 },
  'GET /invited/:ticket/refusal': { others: 200 },
  'POST /invited/:ticket/refusal': { others: 200 },
  'GET /s/:link': { others: 200 },
  'POST /s/:link/responses': { others: 303 },
  'GET /begun/:key': { others: 200 },
  'GET /begun/:key/response': { others: 303 },
  'GET /begun/:key/response/pages/:page': { others: 200 },
  'POST /begun/:key/response/pages/:page': { others: 303, send: { press: 'save' } },
  'GET /begun/:key/response/submission': { others: 200 },
  'POST /begun/:key/response/submission': { others: 422 },

  // rounds of surveys: for those who run them, where their role holds
  'GET /rounds': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /rounds/new': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /rounds': { visitor: 'sign in', dara: 422, elin: 422, noor: 422, others: 404, send: { name: '' } },
  'GET /rounds/:round': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /rounds/:round/plan': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /rounds/:round/plan': { visitor: 'sign in', dara: 422, elin: 422, noor: 422, others: 404, send: { name: '' } },
  'POST /rounds/:round/closure': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404 },
  'POST /rounds/:round/closure/end': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404 },
  'POST /rounds/:round/quotas': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404, send: { group: '=', most: '500' } },
  'POST /rounds/:round/quotas/removal': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404, send: { group: '=' } },
  'GET /rounds/:round/invitations': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /rounds/:round/invitations': { visitor: 'sign in', dara: 422, elin: 422, noor: 422, others: 404, send: { addresses: 'nobody', language: 'en' } },
  // only who coordinates a group can invite it
  'POST /rounds/:round/invitations/cohort': { visitor: 'sign in', elin: 303, noor: 303, others: 404, send: ({ examples }) => ({ cohort: examples['cohort'] }) },
  'POST /rounds/:round/invitations/earlier': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404 },
  'POST /rounds/:round/invitations/:invitation/revocation': { visitor: 'sign in', dara: 303, elin: 303, noor: 303, others: 404 },
};
