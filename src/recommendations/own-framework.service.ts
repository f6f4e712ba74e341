import { Injectable } from '@nestjs/common';
import { CompetencesService, type Framework } from '../competences/index.js';
import { hasRole, type Viewer } from '../people/index.js';

/** The framework by which somebody is recommended anything: that of mentors, or of women with a business. */
@Injectable()
export class OwnFramework {
  constructor(private readonly competences: CompetencesService) {}

  /** Null where there is none for her: nothing has been published. */
  async of(viewer: Viewer, now: Date): Promise<Framework | null> {
    const audience = hasRole(viewer, 'mentor') ? 'mentor' : 'entrepreneur';
    return (await this.competences.frameworks(now)).find((framework) => framework.audience === audience) ?? null;
  }
}
