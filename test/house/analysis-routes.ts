import type { Route } from './routes.js';

/** What analysts do with the answers to surveys. */
export const analysisRoutes: Record<string, Route> = {
  // indicators: figures about countries, for everybody
  'GET /analysis/employment-imbalance': { others: 200 },

  // the analysts’ desk: figures, each past the guard
  'GET /analysis': { visitor: 'sign in', cleo: 200, dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey': { visitor: 'sign in', cleo: 303, dara: 303, elin: 303, noor: 303, others: 404 },
  'GET /analysis/:survey/respondents': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey/leaving': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey/needs': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey/crossing': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey/reliability': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/:survey/change': { visitor: 'sign in', dara: 200, elin: 200, noor: 200, others: 404 },
  'GET /analysis/log': { visitor: 'sign in', noor: 200, others: 404 },
  'GET /analysis/:survey/content': { visitor: 'sign in', cleo: 200, dara: 200, elin: 200, noor: 200, others: 404 },

  // coding: analysts whose role holds everywhere; the world's first coder is Dara
  'GET /analysis/coding': { visitor: 'sign in', dara: 200, others: 404 },
  'GET /analysis/coding/:survey/:variable': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /analysis/coding/:survey/:variable/codes': { visitor: 'sign in', dara: 422, others: 404, send: { name: '', definition: '' } },
  'GET /analysis/coding/:survey/:variable/codes/:entry': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /analysis/coding/:survey/:variable/codes/:entry': { visitor: 'sign in', dara: 422, others: 404, send: { name: '', definition: '' } },
  'POST /analysis/coding/:survey/:variable/coder': { visitor: 'sign in', dara: 303, others: 404 },
  'GET /analysis/coding/:survey/:variable/names': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /analysis/coding/:survey/:variable/names': { visitor: 'sign in', dara: 303, others: 404 },
  'GET /analysis/coding/:survey/:variable/texts': { visitor: 'sign in', dara: 303, others: 404 },
  'GET /analysis/coding/:survey/:variable/texts/:writing': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /analysis/coding/:survey/:variable/texts/:writing': { visitor: 'sign in', dara: 303, others: 404 },
  'GET /analysis/coding/:survey/:variable/agreement': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /analysis/coding/:survey/:variable/agreement/:writing': { visitor: 'sign in', dara: 409, others: 404 },
  'POST /analysis/coding/:survey/:variable/texts/:writing/names': { visitor: 'sign in', dara: 303, others: 404 },

  // files of answers: Dara has asked for one, and nobody else knows of it
  'GET /exports': { visitor: 'sign in', dara: 200, noor: 200, others: 404 },
  'GET /exports/surveys/:survey': { visitor: 'sign in', dara: 200, noor: 200, others: 404 },
  'GET /exports/surveys/:survey/hiding': { visitor: 'sign in', dara: 200, noor: 200, others: 404 },
  'POST /exports/surveys/:survey': { visitor: 'sign in', dara: 422, noor: 422, others: 404, send: { purpose: '' } },
  'GET /exports/:file': { visitor: 'sign in', dara: 200, others: 404 },
  'GET /exports/:file/content': { visitor: 'sign in', dara: 200, others: 404 },
  'POST /exports/:file/removal': { visitor: 'sign in', dara: 303, others: 404 },
};
