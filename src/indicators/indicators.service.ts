import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import type { EmploymentFacts } from './employment-imbalance.js';
import { Indicator } from './indicator.entity.js';

/** Sourced figures about countries, beside which the answers to surveys are read. */
@Injectable()
export class IndicatorsService {
  constructor(private readonly database: Database) {}

  /** Employment rates of women and men. @throws NotFound where content tells none */
  async employment(): Promise<EmploymentFacts> {
    const found = await this.database.repository(Indicator).findOneBy({ id: 'employment' });
    if (!found) throw new NotFound();
    return found.facts;
  }

  /** Takes over what `employment.yaml` says, or that there is none. */
  async publish(facts: EmploymentFacts | null): Promise<void> {
    if (facts) await this.database.repository(Indicator).save({ id: 'employment', facts });
    else await this.database.repository(Indicator).delete({ id: 'employment' });
  }
}
