import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { SystemClock, type Clock } from './platform/clock/clock.js';
import { ApiDocument } from './platform/api/api-document.service.js';
import type { Settings } from './platform/config/settings.js';
import { Translations } from './platform/language/translations.js';
import { Log } from './platform/log/log.js';
import type { Ground } from './platform/platform.module.js';
import { AnsweringAdapter } from './platform/web/answering.adapter.js';
import { Assets } from './platform/web/assets.js';
import { furnish, serverOptions } from './platform/web/server.js';
import { Views } from './platform/web/views.js';

const source = import.meta.dirname;

/** What a test or a command may put in the place of the usual thing. */
export interface Stand {
  clock?: Clock;
  rendered?: (view: string) => void;
  log?: Log;
  closingPatience?: number;
}

/** The whole application on a database, ready to listen. */
export async function createApp(settings: Settings, databaseUrl: string, stand: Stand = {}): Promise<NestFastifyApplication> {
  const { ground, assets } = lay(settings, databaseUrl, stand);
  const adapter = new AnsweringAdapter(serverOptions(settings), ground.views, settings);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, { logger: ground.log, abortOnError: false });
  await furnish(app, { ...ground, assets, closingPatience: stand.closingPatience });
  app.get(ApiDocument).describe(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** The rooms without a web server, for commands and for a process that does only jobs. */
export async function createServices(settings: Settings, databaseUrl: string, stand: Stand = {}): Promise<INestApplicationContext> {
  const { ground } = lay(settings, databaseUrl, stand);
  return NestFactory.createApplicationContext(AppModule.on(ground), { logger: ground.log, abortOnError: false });
}

function lay(settings: Settings, databaseUrl: string, stand: Stand): { ground: Ground; assets: Assets } {
  const assets = Assets.of(source);
  const translations = Translations.load(join(source, 'locales'));
  const ground = {
    settings,
    databaseUrl,
    clock: stand.clock ?? new SystemClock(),
    log: stand.log ?? new Log(settings.logLevel),
    translations,
    views: new Views(source, assets, translations, { strict: settings.mode !== 'production', rendered: stand.rendered }),
  };
  return { ground, assets };
}
