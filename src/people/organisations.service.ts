import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { ReadOrganisation } from './organisation-file.js';

/** The partners of the project. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly database: Database) {}

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
