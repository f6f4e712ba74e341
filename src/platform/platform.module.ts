import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Restoration } from './backup/restoration.service.js';
import { SchemaSteps } from './backup/schema-steps.service.js';
import { Tables } from './backup/tables.service.js';
import { SETTINGS, type Settings } from './config/settings.js';
import { databaseOptions } from './database/options.js';
import { Database } from './database/database.service.js';
import { StoredFile } from './files/file.entity.js';
import { FilesController } from './files/files.controller.js';
import { Files } from './files/files.service.js';
import { Jobs } from './jobs/jobs.service.js';
import { Workers } from './jobs/workers.service.js';
import { Translations } from './language/translations.js';
import { Log } from './log/log.js';
import { Mail } from './mail/mail.entity.js';
import { MailJobs } from './mail/mail.job.js';
import { Mailer } from './mail/mailer.service.js';
import { OutboxController } from './mail/outbox.controller.js';
import { NoSms, SmsSender } from './sms/sms-sender.js';
import { PassingThrottle } from './throttle/passing-throttle.service.js';
import { ThrottleJobs } from './throttle/throttle.job.js';
import { Throttle } from './throttle/throttle.service.js';
import { ErrorFilter } from './web/error.filter.js';
import { HealthController } from './web/health.controller.js';
import { Views } from './web/views.js';

export { SETTINGS };

/** What is made before the application, because the web server needs it too. */
export interface Ground {
  settings: Settings;
  databaseUrl: string;
  clock: Clock;
  log: Log;
  translations: Translations;
  views: Views;
}

/** The ground on which every room stands: no word of the domain is known here. */
@Module({})
export class PlatformModule {
  static on(ground: Ground): DynamicModule {
    const values = [
      { provide: SETTINGS, useValue: ground.settings },
      { provide: Clock, useValue: ground.clock },
      { provide: Log, useValue: ground.log },
      { provide: Translations, useValue: ground.translations },
      { provide: Views, useValue: ground.views },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...databaseOptions(ground.databaseUrl, ground.settings.databasePool), autoLoadEntities: true }), TypeOrmModule.forFeature([Mail, StoredFile])],
      // Mails are for those to whom they are written: only in a demo can everybody read them.
      controllers: [HealthController, FilesController, ...(ground.settings.mode === 'demo' ? [OutboxController] : [])],
      providers: [...values, Database, Files, Jobs, Workers, Mailer, MailJobs, Throttle, PassingThrottle, ThrottleJobs, SchemaSteps, Tables, Restoration, { provide: SmsSender, useClass: NoSms }, { provide: APP_FILTER, useClass: ErrorFilter }],
      exports: [...values.map((value) => value.provide), Database, Files, Jobs, Workers, Mailer, Throttle, PassingThrottle, SmsSender, Restoration],
    };
  }
}
