import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Organisation } from '../../people/index.js';
import { countryCodes } from '../../platform/language/countries.js';
import { languageCodes } from '../../platform/language/languages.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { SurveyAnswers, waves, ways } from '../../surveys/index.js';
import type { NumberedRound, SurveyDefinition } from '../../surveys/formulas.js';
import type { AnalysedSurvey, AnsweredWave } from './analysed-survey.js';
import { factDimension, notKnown, questionDimensions, type Dimension } from './dimension.js';

/** So many surveys are kept in memory with all their versions. */
const kept = 20;

/** A survey in the list of the desk. */
export interface ListedSurvey {
  slug: string;
  definition: SurveyDefinition;
  isOffered: boolean;
}

interface Known {
  answered: readonly AnsweredWave[];
  rounds: readonly NumberedRound[];
  organisations: ReadonlyMap<string, string>;
}

interface Head {
  id: number;
  versions: number;
}

/** The surveys that there are or were, as the desk needs them. */
@Injectable()
export class AnalysedSurveys {
  private readonly published = new LRUCache<string, SurveyDefinition[]>({ max: kept });

  constructor(
    private readonly database: Database,
    private readonly answers: SurveyAnswers,
  ) {}

  /** Every survey that was ever published, those that are offered first. */
  list(): Promise<ListedSurvey[]> {
    return this.database.query<ListedSurvey & Record<string, unknown>>(listQuery);
  }

  /** One of them. @throws NotFound where there never was one of this name. */
  async open(slug: string): Promise<AnalysedSurvey> {
    const [head] = await this.database.prepared<Head>('analysed-survey', headQuery, [slug]);
    if (!head) throw new NotFound();
    const [versions, answered, organisations] = [await this.versions(slug, head), await this.waves(head.id), await this.organisations()];
    const rounds = (await this.answers.rounds(head.id)).filter(({ isAnswered }) => isAnswered);
    const definition = versions.at(-1)!;
    const facts = await this.facts(head.id, definition, { answered, rounds, organisations });
    return { id: head.id, slug, definition, versions, waves: answered, rounds, dimensions: [...facts, ...questionDimensions(versions)], organisations };
  }

  // Versions never change and are only added, so their number says which ones they are.
  private async versions(slug: string, { id, versions }: Head): Promise<SurveyDefinition[]> {
    const key = `${id} ${versions}`;
    const found = this.published.get(key) ?? (await this.answers.survey(slug))!.versions.map(({ definition }) => definition);
    this.published.set(key, found);
    return found;
  }

  private async waves(surveyId: number): Promise<AnsweredWave[]> {
    const rows = await this.database.prepared<AnsweredWave>('answered-waves', wavesQuery, [surveyId]);
    return rows.sort((one, other) => placeOf(one) - placeOf(other));
  }

  private async organisations(): Promise<ReadonlyMap<string, string>> {
    const all = await this.database.repository(Organisation).find({ order: { name: 'ASC' } });
    return new Map(all.map(({ id, short, name }) => [id, short ?? name]));
  }

  private async facts(surveyId: number, { languages, about }: SurveyDefinition, { answered, rounds, organisations }: Known): Promise<Dimension[]> {
    const spoken = [...languages, ...languageCodes.filter((code) => !languages.includes(code))];
    return [
      factDimension('language', spoken),
      factDimension('way', ways),
      factDimension('organisation', [...organisations.keys(), notKnown]),
      factDimension('place', [...countryCodes, notKnown]),
      ...(answered.length > 1 ? [factDimension('wave', answered.map(({ wave }) => wave))] : []),
      ...(rounds.length > 0 ? [factDimension('round', [...rounds.map(({ id }) => id), notKnown])] : []),
      ...(about === null ? [] : [factDimension('about', await this.abouts(surveyId))]),
    ];
  }

  private async abouts(surveyId: number): Promise<string[]> {
    const rows = await this.database.query<{ about: string }>('SELECT DISTINCT about FROM survey_response WHERE survey_id = $1 ORDER BY about', [surveyId]);
    return rows.map(({ about }) => about);
  }
}

function placeOf({ wave }: AnsweredWave): number {
  return (waves as readonly string[]).indexOf(wave);
}

const listQuery = `
  SELECT survey.slug, definition, current_version_id IS NOT NULL AS "isOffered"
  FROM survey JOIN LATERAL (
    SELECT definition FROM survey_version WHERE survey_id = survey.id ORDER BY id = current_version_id DESC NULLS LAST, number DESC LIMIT 1
  ) AS newest ON true
  ORDER BY current_version_id IS NULL, survey.slug`;

const headQuery = `
  SELECT survey.id, count(*)::integer AS versions FROM survey JOIN survey_version ON survey_version.survey_id = survey.id
  WHERE slug = $1 GROUP BY survey.id`;

const wavesQuery = `
  SELECT wave, count(*)::integer AS count, max(submitted_at) AS last
  FROM survey_response WHERE survey_id = $1 AND submitted_at IS NOT NULL GROUP BY wave`;
