import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { roundWays, waves, type RoundWay, type Wave } from '../ways.js';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What can be changed about a round: its name and days, the ways that are open, and reminders. */
export class RoundPlanForm {
  @IsString()
  @MinLength(1, { message: 'surveys.rounds.nameMissing' })
  @MaxLength(100, { message: 'surveys.rounds.nameLong' })
  name: string = '';

  @Matches(day, { message: 'surveys.rounds.dayMissing' })
  opens: string = '';

  @Matches(day, { message: 'surveys.rounds.dayMissing' })
  closes: string = '';

  // A browser sends one ticked box as a text, and several as a list.
  @Transform(({ value }) => [value ?? []].flat())
  @ArrayNotEmpty({ message: 'surveys.rounds.waysMissing' })
  @IsIn(roundWays, { each: true, message: 'surveys.rounds.waysMissing' })
  ways: RoundWay[] = [];

  @Matches(/^[0-5]$/, { message: 'surveys.rounds.remindersUnclear' })
  reminders: string = '2';

  @Matches(/^([3-9]|[12]\d|30)$/, { message: 'surveys.rounds.reminderDaysUnclear' })
  reminderDays: string = '7';
}

/** A new round: also which survey it asks, which wave it is, and where. */
export class RoundForm extends RoundPlanForm {
  @Matches(/^\d+$/, { message: 'surveys.rounds.surveyMissing' })
  survey: string = '';

  @IsIn(waves)
  wave: Wave = '';

  @IsString()
  @MaxLength(100)
  organisationId: string = '';

  @Matches(/^([A-Z]{2})?$/)
  country: string = '';

  /** The earlier round whose people are asked again, or ''. */
  @Matches(/^([0-9a-f-]{36})?$/)
  after: string = '';
}

/** A group of respondents as `variable=value`; `=` is everybody. */
export class GroupForm {
  @Matches(/^[a-z0-9-]*=[a-z0-9-]*$/, { message: 'surveys.quotas.groupMissing' })
  group: string = '';
}

/** How many answers a round wants of a group. */
export class QuotaForm extends GroupForm {
  @Matches(/^[1-9]\d{0,5}$/, { message: 'surveys.quotas.mostUnclear' })
  most: string = '';
}
