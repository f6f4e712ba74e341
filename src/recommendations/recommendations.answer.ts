import { ApiProperty } from '@nestjs/swagger';
import type { KeptPlace } from './lists/kept-list.js';
import type { Recommendations } from './recommendations.service.js';

/** What a place gives towards one competence. */
export class ScoreTerm {
  @ApiProperty({ description: 'The id of the competence.', example: 'financial-and-economic-literacy' })
  term!: string;

  @ApiProperty({ type: 'number', minimum: 0 })
  value!: number;
}

/** One place of a list: a module, and what has to come before it. */
export class RecommendedPlace {
  @ApiProperty({ description: 'The module, as course/module.', example: 'start-your-business/costs-and-prices' })
  module!: string;

  @ApiProperty({ type: [String], description: 'The modules to do, in their order; the wanted one is the last.' })
  steps!: string[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'How long all of it takes.' })
  minutes!: number;

  @ApiProperty({ type: 'number', minimum: 0, description: 'What the place adds to the places before it.' })
  score!: number;

  @ApiProperty({ type: [ScoreTerm], description: 'They sum to the score.' })
  parts!: ScoreTerm[];

  @ApiProperty({ description: 'Not what you need most, but where we know least about you.' })
  explores!: boolean;
}

/** A list of recommendations as it stands now. */
export class RecommendedList {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Counts your lists: each time that something changed, there is another one.' })
  number!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the algorithm.' })
  algorithm!: number;

  @ApiProperty({ description: 'The fingerprint of everything that the list follows from.' })
  inputsHash!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it was first shown.' })
  shownAt!: Date;

  @ApiProperty({ enum: ['ratings', 'areas', 'group', 'everybody', 'nobody'], description: 'The surest that stands behind it: your own ratings, your first answers, what your group or everybody says, or nothing that anybody said.' })
  basis!: string;

  @ApiProperty({ type: [RecommendedPlace] })
  places!: RecommendedPlace[];
}

export function recommendedList({ list, from }: Recommendations): RecommendedList {
  const { number, algorithm, inputsHash, shownAt, places } = list;
  return { number, algorithm, inputsHash, shownAt, basis: from, places: places.map(recommendedPlace) };
}

function recommendedPlace({ module, steps, minutes, score, parts, explores }: KeptPlace): RecommendedPlace {
  return { module, steps, minutes, score, parts, explores };
}
