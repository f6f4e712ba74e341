import { ApiProperty } from '@nestjs/swagger';
import type { ScaleReliability } from '../../needs/formulas.js';
import type { Guarded } from '../reading/guarded.js';
import { untilDay } from '../reading/until-day.js';
import type { Scale } from './scales.js';

/** Cronbach’s alpha. */
export class AlphaAnswer {
  @ApiProperty({ type: 'number', nullable: true })
  alpha!: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'The 95 % interval.' })
  interval!: number[] | null;

  @ApiProperty({ type: 'integer', description: 'How many it rests on; 0 where too few answered every item, or too few did not.' })
  n!: number;
}

/** What one item does to its scale. */
export class ItemAnswer {
  @ApiProperty({ example: 'needs.creativity.ability' })
  item!: string;

  @ApiProperty({ type: 'number', nullable: true, description: 'Its correlation with the rest of the scale.' })
  itemRest!: number | null;

  @ApiProperty({ type: 'number', nullable: true })
  alphaIfDeleted!: number | null;
}

/** How far the items of a scale measure one thing. */
export class ReliabilityAnswer {
  @ApiProperty({ example: 'business-needs' })
  survey!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day, in UTC, of the newest answers in the figures. Others of the same day may have come later.' })
  until!: string;

  @ApiProperty({ enum: ['ability', 'importance', 'scales'] })
  scale!: string;

  @ApiProperty({ type: AlphaAnswer, description: 'Of those who answered every item; the figures of the items too.' })
  listwise!: AlphaAnswer;

  @ApiProperty({ type: AlphaAnswer, description: 'Of all who answered both items of each pair.' })
  pairwise!: AlphaAnswer;

  @ApiProperty({ type: [ItemAnswer] })
  items!: ItemAnswer[];
}

export function reliabilityAnswer(survey: string, { id }: Scale, { figures, until }: Extract<Guarded<ScaleReliability>, { kind: 'shown' }>): ReliabilityAnswer {
  const { listwise, pairwise, items } = figures;
  return { survey, until: untilDay(until), scale: id, listwise: alphaAnswer(listwise), pairwise: alphaAnswer(pairwise), items: items.map((item) => ({ ...item })) };
}

function alphaAnswer({ alpha, interval, n }: ScaleReliability['listwise']): AlphaAnswer {
  return { alpha, interval: interval && [...interval], n };
}
