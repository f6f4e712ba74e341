import { Injectable } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import { CannotDo } from '../commands/command.js';
import { Database } from '../database/database.service.js';

/** Moves the schema to where it was when a backup was made, and back up, inside the current transaction. */
@Injectable()
export class SchemaSteps {
  constructor(private readonly database: Database) {}

  /** Those steps that `done` lacks. @throws CannotDo when `done` has steps that this program does not know */
  missing(done: string[], whose: string): MigrationInterface[] {
    const known = this.database.steps;
    const unknown = done.filter((name) => !known.some((step) => step.name === name));
    if (unknown.length > 0) throw new CannotDo(`The schema of ${whose} is newer than this i-Mentor: it does not know ${unknown.join(', ')}. Update i-Mentor first.`);
    return known.filter((step) => !done.includes(step.name!));
  }

  async takeBack(steps: MigrationInterface[]): Promise<void> {
    for (const step of steps.toReversed()) await step.down(this.database.runner());
  }

  /** Runs steps, and writes down that they have run. */
  async take(steps: MigrationInterface[]): Promise<void> {
    for (const step of steps) {
      await step.up(this.database.runner());
      await this.database.query('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', [Number(step.name!.slice(-13)), step.name]);
    }
  }

  /** The steps that have run in this database. */
  async done(): Promise<string[]> {
    return (await this.database.query<{ name: string }>('SELECT name FROM migration')).map(({ name }) => name);
  }
}
