import type { OutgoingHttpHeaders } from 'node:http';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { Settings } from '../config/settings.js';

/**
 * The headers that tell a browser what our pages may do. They are the same for every answer, so helmet is asked
 * for them once at start: asked each time, it took a tenth of the time of a small answer.
 */
export async function securityHeaders(settings: Settings): Promise<OutgoingHttpHeaders> {
  const asked = Fastify();
  let headers: OutgoingHttpHeaders = {};
  await asked.register(helmet, wishes(settings));
  asked.addHook('onRequest', (_request, reply, done) => {
    headers = { ...reply.raw.getHeaders() };
    done();
  });
  await asked.inject('/');
  await asked.close();
  return headers;
}

function wishes(settings: Settings): object {
  const secure = settings.publicUrl.protocol === 'https:';
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Forms need their Origin header, which browsers leave out under “no-referrer”.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31536000 } : false,
    crossOriginEmbedderPolicy: false,
  };
}
