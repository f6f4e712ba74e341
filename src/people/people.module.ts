import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsService } from './accounts.service.js';
import { AudienceGuard } from './audience.guard.js';
import { LanguageController } from './language.controller.js';
import { LanguageService } from './language.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsService } from './organisations.service.js';
import { PeopleData } from './people-data.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { Consent, Person, SignInName } from './person.entity.js';
import { Role } from './role.entity.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignUpController } from './sign-up.controller.js';

/** Who is asking: accounts, sign-in, roles, organisations, consent. */
@Module({
  imports: [TypeOrmModule.forFeature([Person, SignInName, Consent, Session, Role, Organisation])],
  controllers: [SignUpController, SignInController, LanguageController],
  providers: [AccountsService, LanguageService, OrganisationsService, PeopleData, SessionsService, PasswordStrategy, { provide: APP_GUARD, useClass: AudienceGuard }],
  exports: [AccountsService, LanguageService, OrganisationsService, PeopleData, SessionsService],
})
export class PeopleModule {}
