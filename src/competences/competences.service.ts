import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { AreaRow, CompetenceRow, FrameworkRow } from './competence.entity.js';
import { competencesOf, type Competence, type Framework } from './competence.js';

/** How long a process may go on with what it knows, in milliseconds. Frameworks change about once a year. */
const freshFor = 60_000;

/** The competence frameworks as they are published. */
@Injectable()
export class CompetencesService {
  private known: Framework[] = [];
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** Every framework with its areas and competences, in the authors' order. */
  async frameworks(now: Date): Promise<Framework[]> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      this.known = await this.load();
      this.askedAt = now.getTime();
    }
    return this.known;
  }

  /** A competence by its permanent name. */
  async competence(id: string, now: Date): Promise<Competence | undefined> {
    return competencesOf(await this.frameworks(now)).find((competence) => competence.id === id);
  }

  /** Takes over what `competences.yaml` says. What it no longer names is retired. */
  async publish(frameworks: Framework[]): Promise<void> {
    const areas = frameworks.flatMap((framework) => framework.areas.map((area, position) => ({ ...area, position, frameworkId: framework.id })));
    const competences = areas.flatMap((area) => area.competences.map((competence, position) => ({ ...competence, position, areaId: area.id })));
    for (const entity of [FrameworkRow, AreaRow, CompetenceRow]) await this.database.repository(entity).update({ retired: false }, { retired: true });
    await this.database.repository(FrameworkRow).save(frameworks.map(({ id, audience, title, source, goals }, position) => ({ id, audience, title, source, goals, position, retired: false })));
    await this.database.repository(AreaRow).save(areas.map(({ id, title, position, frameworkId }) => ({ id, title, position, frameworkId, retired: false })));
    await this.database.repository(CompetenceRow).save(competences.map(({ id, title, says, position, areaId }) => ({ id, title, says, position, areaId, retired: false })));
  }

  /** Makes the next look ask the database: this process has just published something. */
  forget(): void {
    this.askedAt = -Infinity;
  }

  private async load(): Promise<Framework[]> {
    const order = { where: { retired: false }, order: { position: 'ASC' } } as const;
    const frameworks = await this.database.repository(FrameworkRow).find(order);
    const areas = await this.database.repository(AreaRow).find(order);
    const competences = await this.database.repository(CompetenceRow).find(order);
    return frameworks.map((framework) => frameworkOf(framework, areas, competences));
  }
}

function frameworkOf({ id, audience, title, source, goals }: FrameworkRow, areas: AreaRow[], competences: CompetenceRow[]): Framework {
  return { id, audience, title, source, goals, areas: areas.filter((area) => area.frameworkId === id).map((area) => ({ id: area.id, title: area.title, competences: competences.filter(({ areaId }) => areaId === area.id).map(({ id, title, says }) => ({ id, title, says })) })) };
}
