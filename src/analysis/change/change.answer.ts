import { ApiProperty } from '@nestjs/swagger';
import type { Guarded } from '../reading/guarded.js';
import { untilDay } from '../reading/until-day.js';
import type { Changes } from './change-reading.js';
import { comparedParts } from './compared-items.js';
import type { ComparedWaves } from './compared-waves.js';
import type { ShownChange } from './shown-change.js';

/** How many are better, the same and worse; null is hidden. */
export class HeadsAnswer {
  @ApiProperty({ type: 'integer', nullable: true })
  better!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  same!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  worse!: number | null;
}

/** What changed in one competence or question. Of fewer than twenty people only the heads are told, and of “numbers” no means: better is more there. */
export class CompetenceChangeAnswer {
  @ApiProperty({ example: 'creativity', description: 'The competence; of “scales” and “numbers”, the question.' })
  competence!: string;

  @ApiProperty({ type: 'integer', description: 'How many answered it both times.' })
  n!: number;

  @ApiProperty({ type: HeadsAnswer })
  heads!: HeadsAnswer;

  @ApiProperty({ type: 'number', nullable: true, description: 'The mean before.' })
  before!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The mean after.' })
  after!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'After less before.' })
  change!: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'The 95 % interval of the change.' })
  interval!: number[] | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The change over the mean of both standard deviations.' })
  dav!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The same, corrected for few people.' })
  gav!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'p of Wilcoxon’s test of matched pairs, two-sided.' })
  p!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The rank-biserial correlation: −1, all worse, to 1, all better.' })
  rankBiserial!: number | null;
}

/** What changed in people who answered twice. */
export class ChangeAnswer {
  @ApiProperty({ example: 'business-needs' })
  survey!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day, in UTC, of the newest answers in the figures. Others of the same day may have come later.' })
  until!: string;

  @ApiProperty({ example: 'before' })
  from!: string;

  @ApiProperty({ example: 'after' })
  to!: string;

  @ApiProperty({ enum: comparedParts })
  part!: string;

  @ApiProperty({ type: 'integer', description: 'How many answered both times.' })
  respondents!: number;

  @ApiProperty({ type: [CompetenceChangeAnswer] })
  competences!: CompetenceChangeAnswer[];

  @ApiProperty({ type: [String], description: 'Competences or questions of which nothing is told, because too few answered them twice or all said the same.' })
  withheld!: string[];
}

export function changeAnswer(survey: string, waves: ComparedWaves, { figures, until }: Extract<Guarded<Changes>, { kind: 'shown' }>): ChangeAnswer {
  return { survey, until: untilDay(until), ...waves, respondents: figures.n, competences: figures.items.map(competenceAnswer), withheld: [...figures.withheld] };
}

function competenceAnswer({ item, n, heads, difference, sizes, ranked }: ShownChange): CompetenceChangeAnswer {
  const { before = null, after = null, change = null, interval = null } = difference ?? {};
  const { dav = null, gav = null } = sizes ?? {};
  const { p = null, rankBiserial = null } = ranked ?? {};
  return { competence: item, n, heads: { ...heads }, before, after, change, interval: interval && [...interval], dav, gav, p, rankBiserial };
}
