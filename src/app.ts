import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { SystemClock, type Clock } from './platform/clock/clock.js';
import type { Settings } from './platform/config/settings.js';
import { Translations } from './platform/language/translations.js';
import { Log } from './platform/log/log.js';
import { AnsweringAdapter } from './platform/web/answering.adapter.js';
import { Assets } from './platform/web/assets.js';
import { bodyLimit, furnish } from './platform/web/server.js';
import { Views } from './platform/web/views.js';
import { v7 as uuid } from 'uuid';

const source = import.meta.dirname;

/** What a test may put in the place of the real thing. */
export interface Stand {
  clock?: Clock;
  rendered?: (view: string) => void;
}

/** The whole application on a database, ready to listen. */
export async function createApp(settings: Settings, databaseUrl: string, stand: Stand = {}): Promise<NestFastifyApplication> {
  const log = new Log(settings.logLevel);
  const clock = stand.clock ?? new SystemClock();
  const translations = Translations.load(join(source, 'locales'));
  const assets = new Assets(join(source, 'platform/web/assets'));
  const views = new Views(source, assets, { strict: settings.mode !== 'production', rendered: stand.rendered });
  const adapter = new AnsweringAdapter({ trustProxy: settings.trustProxy, bodyLimit, genReqId: () => uuid(), routerOptions: { maxParamLength: 200 } }, views, settings.mode === 'demo');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on({ settings, databaseUrl, clock, log, translations, views }), adapter, { logger: log, abortOnError: false });
  await furnish(app, { settings, clock, log, translations, assets });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
