import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessToken } from './tokens/access-token.entity.js';
import { AccessTokensController } from './tokens/access-tokens.controller.js';
import { AccessTokensService } from './tokens/access-tokens.service.js';
import { AccountsService } from './accounts.service.js';
import { AudienceGuard } from './audience.guard.js';
import { ConsentsService } from './consents.service.js';
import { EndedAccess } from './ended-access.service.js';
import { Entrance } from './entrance.service.js';
import { OneTimeLink, WantedLink } from './links/link.entity.js';
import { LanguageController } from './language.controller.js';
import { LanguageService } from './language.service.js';
import { LinksController } from './links/links.controller.js';
import { LinksService } from './links/links.service.js';
import { WantedLinksController } from './links/wanted-links.controller.js';
import { WantedLinks } from './links/wanted-links.service.js';
import { KeptForm } from './lock/kept-form.entity.js';
import { KeptFormsController } from './lock/kept-forms.controller.js';
import { KeptForms } from './lock/kept-forms.service.js';
import { UnlockController } from './lock/unlock.controller.js';
import { MachineAccess } from './tokens/machine-access.service.js';
import { AddressController } from './me/address.controller.js';
import { ConsentsController } from './me/consents.controller.js';
import { DetailsController } from './me/details.controller.js';
import { DevicesController } from './me/devices.controller.js';
import { MeController } from './me/me.controller.js';
import { SecretsController } from './me/secrets.controller.js';
import { DemoPeople } from './operating/demo-people.service.js';
import { PeopleDesk } from './operating/people-desk.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsService } from './organisations.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { PeopleData } from './people-data.service.js';
import { PeopleJobs } from './people.job.js';
import { Consent, Person, SignInName } from './person.entity.js';
import { Proof } from './proof.service.js';
import { RecoveryController } from './recovery/recovery.controller.js';
import { Role } from './role.entity.js';
import { PeopleController } from './roles/people.controller.js';
import { RolesService } from './roles/roles.service.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInNamesService } from './sign-in-names.service.js';
import { SignUpController } from './sign-up.controller.js';
import { Tries } from './tries.service.js';

const entities = [Person, SignInName, Consent, Session, Role, Organisation, OneTimeLink, WantedLink, AccessToken, KeptForm];
const entrances = [SignUpController, SignInController, WantedLinksController, LinksController, RecoveryController, UnlockController, KeptFormsController, LanguageController];
const account = [MeController, DetailsController, AddressController, SecretsController, DevicesController, ConsentsController, AccessTokensController];
const desk = [PeopleController];
const doors = [AccessTokensService, AccountsService, ConsentsService, DemoPeople, EndedAccess, LanguageService, OrganisationsService, PeopleData, Proof, SessionsService, RolesService];
const inside = [MachineAccess, SignInNamesService, LinksService, WantedLinks, KeptForms, Tries, Entrance, PasswordStrategy, PeopleJobs, PeopleDesk];

/** Who is asking: accounts, sign-in, roles, organisations, consent. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [...entrances, ...account, ...desk],
  providers: [...doors, ...inside, { provide: APP_GUARD, useClass: AudienceGuard }],
  exports: doors,
})
export class PeopleModule {}
