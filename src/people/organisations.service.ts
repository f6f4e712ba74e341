import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { Organisation } from './organisation.entity.js';
import type { ReadOrganisation } from './organisation-file.js';
import type { RoleName, Viewer } from './viewer.js';

/** The partners of the project. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

  /** The organisations where the viewer holds one of these roles, by their names: the one that her role is limited to, or all. */
  async forRoles(viewer: Viewer, roles: readonly RoleName[]): Promise<Organisation[]> {
    const all = await this.database.repository(Organisation).find({ order: { name: 'ASC' } });
    return all.filter(({ id }) => viewer.roles.some(({ role, organisationId }) => roles.includes(role) && (organisationId ?? id) === id));
  }

  /** Takes over what `organisations.yaml` says. One that is no longer named stays: people and groups belong to it. */
  async publish(organisations: ReadOrganisation[]): Promise<void> {
    for (const { id, name, short, country, kind, role } of organisations) {
      await this.database.query(publishQuery, [id, name, short, country, kind, role]);
    }
  }
}

const publishQuery = `
  INSERT INTO organisation (id, name, short, country, kind, role) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, short = excluded.short, country = excluded.country, kind = excluded.kind, role = excluded.role`;
