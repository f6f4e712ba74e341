import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { Log } from '../../platform/log/log.js';
import { NotFound } from '../../platform/web/errors.js';
import { Organisation } from '../organisation.entity.js';
import { Person } from '../person.entity.js';
import { Role } from '../role.entity.js';
import { hasRole, type HeldRole, type Viewer } from '../viewer.js';
import { mayGive } from './giving.js';

/** Somebody as the one who gives roles sees her: only with roles that she may give and take herself. */
export interface Standing {
  person: Person;
  roles: Role[];
  /** Whether the viewer may change more than roles: she looks after this person. */
  inCare: boolean;
}

/** Who may do what, and where. Ids of those who change it, and of whom, are logged. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** @throws NotFound */
  async standing(viewer: Viewer, personId: string): Promise<Standing> {
    const person = await this.database.repository(Person).findOneBy({ id: personId });
    if (!person) throw new NotFound();
    const roles = (await this.of(personId)).filter((role) => mayGive(viewer.roles, role));
    return { person, roles, inCare: hasRole(viewer, 'administrator') || roles.length > 0 };
  }

  /** False when the viewer may not give this role there. @throws NotFound */
  async giveAs(viewer: Viewer, personId: string, wanted: HeldRole): Promise<boolean> {
    await this.standing(viewer, personId);
    if (!mayGive(viewer.roles, wanted)) return false;
    await this.give(personId, wanted);
    this.log.info({ by: viewer.id, person: personId, role: wanted.role }, 'a role was given');
    return true;
  }

  /** @throws NotFound where it is none that the viewer may take. */
  async takeAs(viewer: Viewer, personId: string, roleId: string): Promise<'taken' | 'last'> {
    const { roles } = await this.standing(viewer, personId);
    const role = roles.find(({ id }) => id === roleId);
    if (!role) throw new NotFound();
    const done = await this.take(personId, role);
    if (done === 'taken') this.log.info({ by: viewer.id, person: personId, role: role.role }, 'a role was taken');
    return done;
  }

  /** How much longer time limits are for somebody, in percent. @throws NotFound where she is not in the viewer's care. */
  async setExtraTime(viewer: Viewer, personId: string, percent: number): Promise<void> {
    const { inCare } = await this.standing(viewer, personId);
    if (!inCare) throw new NotFound();
    await this.database.repository(Person).update({ id: personId }, { extraTimePercent: percent });
  }

  of(personId: string): Promise<Role[]> {
    return this.database.repository(Role).find({ where: { personId }, relations: { organisation: true }, order: { role: 'ASC', country: 'ASC' } });
  }

  /** Gives a role; one that she has already stays one. @throws NotFound where there is no such organisation. */
  async give(personId: string, { role, organisationId, country }: HeldRole): Promise<void> {
    if (organisationId && !(await this.database.repository(Organisation).existsBy({ id: organisationId }))) throw new NotFound();
    await this.database.transaction(async () => {
      await this.database.lock(`roles of ${personId}`);
      const held = { personId, role, organisationId: organisationId ?? IsNull(), country: country ?? IsNull() };
      if (await this.database.repository(Role).existsBy(held)) return;
      await this.database.repository(Role).insert({ id: uuid(), personId, role, organisationId, country });
    });
  }

  /** Takes a role, unless it is that of the last administrator without limits: nobody could give it back. */
  take(personId: string, { role, organisationId, country }: HeldRole): Promise<'taken' | 'last'> {
    return this.database.transaction(async () => {
      const roles = this.database.repository(Role);
      await this.database.lock('administrators');
      const place = { organisationId: organisationId ?? IsNull(), country: country ?? IsNull() };
      const without = role === 'administrator' && !organisationId && !country;
      if (without && (await roles.countBy({ role, ...place })) <= 1) return 'last';
      await roles.delete({ personId, role, ...place });
      return 'taken';
    });
  }

  /** The organisations for which the viewer may give a role. */
  async organisationsFor(viewer: Viewer): Promise<Organisation[]> {
    const all = await this.database.repository(Organisation).find({ order: { name: 'ASC' } });
    return all.filter(({ id, country }) => viewer.roles.some((held) => ['administrator', 'coordinator'].includes(held.role) && (held.organisationId ?? id) === id && (held.country ?? country) === country));
  }
}
