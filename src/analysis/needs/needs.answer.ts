import { ApiProperty } from '@nestjs/swagger';
import type { Mean } from '../../needs/formulas.js';
import type { Guarded } from '../reading/guarded.js';
import { untilDay } from '../reading/until-day.js';
import type { NeedsFigures, NeedsOfGroups } from './needs-reading.js';
import type { ShownNeed } from './shown-needs.js';

/** A mean of ratings on steps from 1 up, with its 95 % interval. */
export class MeanAnswer {
  @ApiProperty({ type: 'number', nullable: true })
  mean!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The standard deviation.' })
  sd!: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'The lower and the upper end of the 95 % interval.' })
  interval!: number[] | null;
}

/** What one competence needs. */
export class CompetenceNeedAnswer {
  @ApiProperty({ example: 'creativity' })
  competence!: string;

  @ApiProperty({ type: 'integer', description: 'How many rated both importance and ability; never weighted.' })
  n!: number;

  @ApiProperty({ type: MeanAnswer })
  importance!: MeanAnswer;

  @ApiProperty({ type: MeanAnswer })
  ability!: MeanAnswer;

  @ApiProperty({ type: 'number', nullable: true, description: 'Mean importance less mean ability.' })
  gap!: number | null;

  @ApiProperty({ type: [Number], nullable: true })
  gapInterval!: number[] | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The mean weighted discrepancy score.' })
  mwds!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The rank by MWDS, 1 for the greatest need.' })
  mwdsRank!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The ranked discrepancy score, −100 (everybody needs it) to 100; null where it would tell of a few people.' })
  rds!: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'How many rate ability below importance, above it, and the same; null where it would tell of a few people.' })
  heads!: number[] | null;

  @ApiProperty({ enum: ['concentrate', 'keep', 'low', 'overkill'], nullable: true, type: String })
  quadrant!: string | null;
}

/** A competence that is not shown, and why. */
export class WithheldAnswer {
  @ApiProperty({ example: 'creativity' })
  competence!: string;

  @ApiProperty({ enum: ['too few people', 'all the same'] })
  why!: string;
}

/** The needs of everybody who was chosen, or of one group. */
export class GroupNeedsAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'The value that makes the group; null for everybody.' })
  by!: string | null;

  @ApiProperty({ type: 'integer', description: 'How many answered.' })
  respondents!: number;

  @ApiProperty({ type: 'number', nullable: true, description: 'How many unweighted answers would be as good; null without weights.' })
  effectiveN!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Spearman’s correlation of the orders by MWDS and by RDS.' })
  rankAgreement!: number | null;

  @ApiProperty({ type: [CompetenceNeedAnswer] })
  competences!: CompetenceNeedAnswer[];

  @ApiProperty({ type: [WithheldAnswer] })
  withheld!: WithheldAnswer[];
}

/** What the respondents of a survey need. */
export class NeedsAnswer {
  @ApiProperty({ example: 'business-needs' })
  survey!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day, in UTC, of the newest answers in the figures. Others of the same day may have come later.' })
  until!: string;

  @ApiProperty({ type: [GroupNeedsAnswer] })
  groups!: GroupNeedsAnswer[];

  @ApiProperty({ type: [String], description: 'Groups that show nothing, because they are too few or would give a small group away.' })
  hidden!: string[];
}

export function needsAnswer(survey: string, { figures, until }: Extract<Guarded<NeedsOfGroups>, { kind: 'shown' }>): NeedsAnswer {
  return { survey, until: untilDay(until), groups: figures.groups.map(groupAnswer), hidden: [...figures.hidden] };
}

function groupAnswer({ by, n, weighting, rankAgreement, competences, withheld }: NeedsFigures): GroupNeedsAnswer {
  const effectiveN = weighting !== null && typeof weighting === 'object' ? weighting.effective.effectiveN : null;
  return { by, respondents: n, effectiveN, rankAgreement, competences: competences.map(competenceAnswer), withheld: withheld.map((one) => ({ ...one })) };
}

function competenceAnswer({ competence, n, importance, ability, gap, gapInterval, mwds, mwdsRank, discrepancy, heads, quadrant }: ShownNeed): CompetenceNeedAnswer {
  const { rds, nr, pr, tr } = discrepancy;
  return { competence, n, importance: meanAnswer(importance), ability: meanAnswer(ability), gap, gapInterval: gapInterval && [...gapInterval], mwds, mwdsRank, rds, heads: heads === 'shown' ? [nr, pr, tr] : null, quadrant };
}

function meanAnswer({ mean, sd, interval }: Mean): MeanAnswer {
  return { mean, sd, interval: interval && [...interval] };
}
