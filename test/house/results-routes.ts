import type { Route } from './routes.js';

/** Recommendations: her results, and what learners say about modules. */
export const resultsRoutes: Record<string, Route> = {
  // recommendations: what is hers alone
  'GET /results': { visitor: 'sign in', others: 200 },
  'GET /results/wishes': { visitor: 'sign in', others: 200 },
  'POST /results/wishes': { visitor: 'sign in', others: 303, send: { time: 'one-hour', language: 'none' } },
  // Dara alone rated herself long ago; nobody else has anything to check.
  'GET /results/renewal': { visitor: 'sign in', dara: 200, others: 303 },
  'POST /results/renewal': { visitor: 'sign in', dara: 422, others: 303 },
  'POST /results/renewal/postponement': { visitor: 'sign in', others: 303 },
  'GET /results/:course/:module/feedback': { visitor: 'sign in', others: 200 },
  'POST /results/:course/:module/feedback': { visitor: 'sign in', others: 303, send: { answer: 'too-hard' } },
  'POST /results/:course/:module/feedback/removal': { visitor: 'sign in', others: 303 },
  'GET /said': { visitor: 'sign in', cleo: 200, noor: 200, others: 404 },
  'GET /said/:course/:module': { visitor: 'sign in', cleo: 200, noor: 200, others: 404 },
};
