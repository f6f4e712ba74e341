import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { SignInName } from './person.entity.js';
import { mostClaims, type NormalName } from './sign-in-names.js';

/** Who signs in with which name. */
@Injectable()
export class SignInNamesService {
  constructor(private readonly database: Database) {}

  /** The accounts that claim this name, with their people: the one that proved it first, then in the order of their age. */
  claims(name: NormalName): Promise<SignInName[]> {
    return this.database
      .repository(SignInName)
      .createQueryBuilder('name')
      .innerJoinAndSelect('name.person', 'person')
      .where('name.value = :value', name)
      .orderBy('name.verified_at', 'ASC', 'NULLS LAST')
      .addOrderBy('name.person_id')
      .limit(mostClaims(name.kind))
      .getMany();
  }

  of(personId: string): Promise<SignInName[]> {
    return this.database.repository(SignInName).find({ where: { personId }, order: { kind: 'ASC', value: 'ASC' } });
  }

  /** Notes that somebody has read what was sent to this name. False when it belongs to another account already. */
  prove(value: string, personId: string, now: Date): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.lock(value);
      const names = this.database.repository(SignInName);
      const owner = (await names.findBy({ value })).find(({ verifiedAt }) => verifiedAt);
      if (!owner) await names.update({ value, personId }, { verifiedAt: now });
      return !owner || owner.personId === personId;
    });
  }

  /** Whether an account more may claim this name. Whoever asks next waits until the current transaction ends. */
  async isFree({ kind, value }: NormalName): Promise<boolean> {
    await this.lock(value);
    return (await this.database.repository(SignInName).countBy({ value })) < mostClaims(kind);
  }

  /** Gives a free name to an account. */
  async add(name: NormalName, personId: string, verifiedAt: Date | null = null): Promise<void> {
    await this.database.repository(SignInName).insert({ ...name, personId, verifiedAt });
  }

  private lock(value: string): Promise<void> {
    return this.database.lock(`sign-in name ${value}`);
  }
}
