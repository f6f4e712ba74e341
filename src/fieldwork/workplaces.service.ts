import { Injectable } from '@nestjs/common';
import { hasRoleFor, Organisation, type RoleName, type Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';

/** Roles with which somebody works for a partner, and may ask and type in its name. */
export const workers = ['coordinator', 'author', 'analyst', 'administrator'] as const satisfies readonly RoleName[];

/** The organisations in whose name somebody works. */
@Injectable()
export class Workplaces {
  constructor(private readonly database: Database) {}

  /** Those that one of her roles covers: the one that it is limited to, those of its country, or all. */
  async of(viewer: Viewer): Promise<Organisation[]> {
    const all = await this.database.repository(Organisation).find({ order: { name: 'ASC' } });
    return all.filter(({ id, country }) => workers.some((role) => hasRoleFor(viewer, role, { organisationId: id, country })));
  }
}
