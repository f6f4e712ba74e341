import type { Route } from './routes.js';

/** The link of the round in world.ts that is answered without a name. */
const at = { link: 'without-a-name' };

/** Answering without a name: nobody is looked at, so everybody is answered alike. Without a code of her own she is led to the first page. */
export const routesWithoutAName: Record<string, Route> = {
  'GET /a/:link': { others: 200, at },
  'POST /a/:link/code': { others: 303, at },
  'GET /a/:link/code': { others: 303, at },
  'POST /a/:link/beginning': { others: 303, at },
  'GET /a/:link/resumption': { others: 200, at },
  'POST /a/:link/resumption': { others: 422, at, send: { code: 'ABCD' } },
  'GET /a/:link/left': { others: 200, at },
  'GET /a/:link/thanks': { others: 200, at },
  'GET /a/:link/answers': { others: 303, at },
  'GET /a/:link/answers/pages/:page': { others: 303, at },
  'POST /a/:link/answers/pages/:page': { others: 303, at, send: { shown: 'business', 'answer.business': 'planned' } },
  'GET /a/:link/answers/submission': { others: 303, at },
  'POST /a/:link/answers/submission': { others: 303, at },
};
