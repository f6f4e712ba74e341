import { printedNumber } from '../../src/fieldwork/paper/sheet-number.js';
import type { Route } from './routes.js';

/** Asking in person: on paper, and beside somebody. */
export const fieldworkRoutes: Record<string, Route> = {
  // fieldwork: in the name of an organisation. Elin works for none in her country, and so sees no sheet of another
  'GET /surveys/:survey/sheet': { visitor: 'sign in', cleo: 200, dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /surveys/:survey/sheets': { visitor: 'sign in', cleo: 303, dara: 303, elin: 422, noor: 303, others: 404, send: { organisation: 'zarif', language: 'en', copies: '2' } },
  'GET /fieldwork': { visitor: 'sign in', cleo: 200, dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /sheets/opening': { visitor: 'sign in', cleo: 303, dara: 303, elin: 422, noor: 303, others: 404, send: ({ examples }) => ({ number: printedNumber(Number(examples['sheet'])) }) },
  'GET /sheets/:sheet': { visitor: 'sign in', cleo: 200, dara: 200, noor: 200, others: 404 },
  'GET /sheets/:sheet/entry': { visitor: 'sign in', cleo: 200, dara: 303, noor: 303, others: 404 },
  'POST /sheets/:sheet/entry': { visitor: 'sign in', cleo: 303, dara: 409, noor: 409, others: 404, send: { 'typed.business': '1' } },
  'POST /sheets/:sheet/entry/typed': { visitor: 'sign in', cleo: 200, dara: 200, noor: 200, others: 404, json: true, send: { key: 'a-change-of-hers', typed: { business: '1' } } },
  'GET /sheets/:sheet/differences': { visitor: 'sign in', cleo: 200, dara: 200, noor: 200, others: 404, at: { sheet: '2' } },
  'POST /sheets/:sheet/differences': { visitor: 'sign in', cleo: 303, dara: 303, noor: 303, others: 404, at: { sheet: '2' } },
  'POST /sheets/:sheet/withdrawal': { visitor: 'sign in', cleo: 422, dara: 422, noor: 422, others: 404 },
  'GET /surveys/:survey/assistance': { visitor: 'sign in', cleo: 200, dara: 200, elin: 200, noor: 200, others: 404 },
  'POST /surveys/:survey/assistance': { visitor: 'sign in', cleo: 422, dara: 422, elin: 422, noor: 422, others: 404, send: { organisation: 'zarif', language: 'en', consent: '' } },
  'GET /assisted/:assisted': { visitor: 'sign in', cleo: 200, dara: 200, noor: 200, others: 404 },
  'POST /assisted/:assisted/results': { visitor: 'sign in', cleo: 303, others: 404 },
  'POST /assisted/:assisted/withdrawal': { visitor: 'sign in', cleo: 422, dara: 422, noor: 422, others: 404 },
  // her answers while they are written: for the worker beside her alone
  'GET /assisted/:assisted/response': { visitor: 'sign in', cleo: 303, others: 404 },
  'GET /assisted/:assisted/response/pages/:page': { visitor: 'sign in', cleo: 200, others: 404 },
  'POST /assisted/:assisted/response/pages/:page': { visitor: 'sign in', cleo: 303, others: 404, send: { shown: 'business', 'answer.business': 'planned', press: 'next' } },
  'GET /assisted/:assisted/response/submission': { visitor: 'sign in', cleo: 200, others: 404 },
  'POST /assisted/:assisted/response/submission': { visitor: 'sign in', cleo: 422, others: 404 },
  'GET /sheets/batches/:batch': { visitor: 'sign in', cleo: 200, dara: 200, noor: 200, others: 404 },
};
