import { Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import { Words, type Request } from '../../platform/web/request.js';
import type { Translate } from '../../platform/language/translations.js';
import { Me } from '../audience.guard.js';
import { limits } from '../limits.js';
import { readSignInName } from '../sign-in-names.js';
import { SignInNamesService } from '../sign-in-names.service.js';
import { Tries } from '../tries.service.js';
import type { Viewer } from '../viewer.js';
import { ExtraTimeForm, RoleForm, SearchForm } from './people.form.js';
import { peoplePage, personPage, type Shown } from './people.page.js';
import { RolesService } from './roles.service.js';

const uuidOr404 = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/**
 * Giving people roles. Nobody can leaf through people here: who gives a role knows the exact name that somebody
 * signs in with, and sees her name and the roles that she may give herself, no more.
 */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly roles: RolesService,
    private readonly names: SignInNamesService,
    private readonly tries: Tries,
  ) {}

  @Get()
  @For('administrator', 'coordinator')
  form(@Words() t: Translate): Page {
    return peoplePage(emptyForm(SearchForm), [], t);
  }

  @Post('search')
  @For('administrator', 'coordinator')
  async search(@Me() viewer: Viewer, @Body(SearchForm) form: Submitted<SearchForm>, @Req() request: Request): Promise<Page | SeeOther> {
    if (!form.valid) return peoplePage(form, [], request.t);
    await this.tries.count(limits.search, viewer.id, request);
    const name = readSignInName(form.values.signInName);
    const found = name ? (await this.names.claims(name)).map(({ person }) => person) : [];
    if (found.length === 1) return new SeeOther(`/people/${found[0]!.id}`);
    return peoplePage(found.length ? form : withError(form, 'signInName', 'people.desk.notFound'), found, request.t);
  }

  @Get(':person')
  @For('administrator', 'coordinator')
  async show(@Me() viewer: Viewer, @Param('person', uuidOr404) id: string, @Req() request: Request): Promise<Page> {
    return personPage(await this.shown(viewer, id), request);
  }

  @Post(':person/roles')
  @For('administrator', 'coordinator')
  async give(@Me() viewer: Viewer, @Param('person', uuidOr404) id: string, @Body(RoleForm) form: Submitted<RoleForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const { role, organisationId, country } = form.values;
    if (!form.valid || !role) return personPage(await this.shown(viewer, id), request, form);
    const given = await this.roles.giveAs(viewer, id, { role, organisationId: organisationId || null, country: country || null });
    if (!given) return personPage(await this.shown(viewer, id), request, withError(form, 'role', 'people.desk.notYours'));
    return new SeeOther(`/people/${id}`, { kind: 'success', key: 'people.desk.given' });
  }

  @Post(':person/roles/:role/removal')
  @For('administrator', 'coordinator')
  async take(@Me() viewer: Viewer, @Param('person', uuidOr404) id: string, @Param('role', uuidOr404) role: string): Promise<SeeOther> {
    const done = await this.roles.takeAs(viewer, id, role);
    return new SeeOther(`/people/${id}`, done === 'last' ? { kind: 'warning', key: 'people.desk.last' } : { kind: 'success', key: 'people.desk.taken' });
  }

  @Post(':person/extra-time')
  @For('administrator', 'coordinator')
  async extraTime(@Me() viewer: Viewer, @Param('person', uuidOr404) id: string, @Body(ExtraTimeForm) form: Submitted<ExtraTimeForm>, @Req() request: Request): Promise<Page | SeeOther> {
    if (!form.valid) return personPage(await this.shown(viewer, id), request, undefined, form);
    await this.roles.setExtraTime(viewer, id, Number(form.values.percent));
    return new SeeOther(`/people/${id}`, { kind: 'success', key: 'people.desk.extraTimeSet' });
  }

  private async shown(viewer: Viewer, id: string): Promise<Shown> {
    return { ...(await this.roles.standing(viewer, id)), organisations: await this.roles.organisationsFor(viewer), viewer };
  }
}
