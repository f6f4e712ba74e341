import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { maxHeaderSize, type OutgoingHttpHeaders, type Server } from 'node:http';
import { constants } from 'node:zlib';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../clock/clock.js';
import type { Settings } from '../config/settings.js';
import { isLanguage, preferredLanguage } from '../language/languages.js';
import { usualZone, zoneNamed } from '../language/time-zone.js';
import type { Translations } from '../language/translations.js';
import type { Log } from '../log/log.js';
import type { Assets } from './assets.js';
import { isCrossSite } from './cross-site.js';
import { NotAllowed } from './errors.js';
import { readableAddress } from './readable-address.js';
import { securityHeaders } from './security-headers.js';

/** What the web server is made of besides the rooms. */
export interface ServerParts {
  settings: Settings;
  clock: Clock;
  log: Log;
  translations: Translations;
  assets: Assets;
  /** In milliseconds, where a test has less patience. */
  closingPatience?: number | undefined;
}

/** The largest body of a form, in bytes: room for a long essay in any script. */
const bodyLimit = 256 * 1024;

/** The longest that a request may take to come in, in milliseconds: time for a slow line, and none for whoever keeps us waiting. */
const requestTimeout = 120_000;

/** How long requests under way may take to end when the server stops, in milliseconds. Then their connections are cut. */
const closingPatience = 20_000;

/** How the server takes requests in. An address is as long as Node lets it be: what it names is looked up, and not found. */
export function serverOptions({ trustProxy }: Settings): FastifyHttpOptions<Server> {
  // A request that comes on an open connection while the server stops is answered like any other.
  return { trustProxy, bodyLimit, requestTimeout, return503OnClosing: false, genReqId: () => uuid(), rewriteUrl: readableAddress, routerOptions: { maxParamLength: maxHeaderSize } };
}

/** Puts the plugins and hooks around the application, in the order in which a request meets them. */
export async function furnish(app: NestFastifyApplication, parts: ServerParts): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('now');
  fastify.decorateRequest('language', 'en');
  fastify.decorateRequest('zone', usualZone);
  fastify.decorateRequest('t');
  fastify.decorateRequest('tIn');
  fastify.decorateRequest('badge', null);
  await app.register(cookie);
  // Nobody sends us compressed forms; to unpack one would be a way to flood us.
  await app.register(compress, { globalDecompression: false, threshold: 1024, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  fastify.addHook('onRequest', welcome(parts, await securityHeaders(parts.settings)));
  fastify.addHook('onResponse', logAnswer(parts.log));
  fastify.addHook('preClose', cutOff(fastify.server, parts.closingPatience ?? closingPatience));
  serveAssets(fastify, parts.assets);
}

// Whoever sends a form a letter a minute must not keep the server from stopping.
function cutOff(server: Server, patience: number) {
  return (done: () => void): void => {
    setTimeout(() => server.closeAllConnections(), patience).unref();
    done();
  };
}

function welcome({ clock, translations }: ServerParts, headers: OutgoingHttpHeaders) {
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    reply.headers(headers);
    request.now = clock.now();
    request.zone = zoneNamed(request.cookies['zone']);
    const chosen = request.cookies['language'];
    speak(request, translations, isLanguage(chosen) ? chosen : preferredLanguage(request.headers['accept-language']));
    done(isCrossSite(request) ? new NotAllowed('platform.errors.otherSite') : undefined);
  };
}

/** From here on, the request is answered in `language`. */
export function speak(request: FastifyRequest, translations: Translations, language: string): void {
  request.language = language;
  request.t = translations.in(language);
  request.tIn = (other) => translations.in(other);
}

function logAnswer(log: Log) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (request.routeOptions.config.unseen) return done();
    // The pattern of the route, never its address: addresses may hold what belongs to a person.
    const route = request.routeOptions.url ?? 'none';
    log.info({ request: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    done();
  };
}

function serveAssets(fastify: ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>, assets: Assets): void {
  fastify.get('/assets/*', (request: FastifyRequest, reply: FastifyReply) => {
    const asset = assets.at(request.url);
    if (!asset) return reply.callNotFound();
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = ['br', 'gzip'].find((name) => accepted.includes(name));
    if (encoding) reply.header('content-encoding', encoding);
    return reply
      .header('content-type', asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(encoding === 'br' ? asset.brotli : encoding ? asset.gzip : asset.plain);
  });
}
