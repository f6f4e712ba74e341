import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.service.js';
import { variablesOf } from './atoms.js';
import { matters, type Following, type Implied } from './implied.js';
import { LoggedRelease } from './logged-release.entity.js';
import { passing, refusalAmong, type LoggedCount, type PlannedRelease } from './log-blocks.js';
import type { Refusal } from './release-rule.js';

/** What somebody would like to show or to give out. */
export interface AskedRelease extends PlannedRelease {
  /** The survey, by its permanent name. */
  readonly subject: string;
  /** The address of the page; null for a file. */
  readonly address: string | null;
  /** Answers from before this moment are in it. Say the same as a condition of each group, with `answeredBefore`. */
  readonly until: Date;
  /** Of a file with a row a person: the columns that were left out on wish. */
  readonly leftOut?: readonly string[] | null;
  /** And those that were told less exactly. */
  readonly coarse?: readonly string[] | null;
  /** Finds out what follows from some variables. It is asked only where groups name one of these and something that follows from it. */
  readonly implied?: { readonly from: readonly Following[]; find(): Promise<readonly Implied[]> };
}

/** An earlier release with the counts that may matter. */
type EarlierRelease = PlannedRelease & { address: string | null };

/** What a file with a row a person does not tell, or tells less exactly than it could: names of columns. */
export interface Untold {
  readonly leftOut: readonly string[];
  readonly coarse: readonly string[];
}

/** Who wants it, and what for. */
export interface Look {
  /** Null for the operator of the installation. */
  readonly personId: string | null;
  readonly purpose: string;
}

/**
 * The release log: everything that leaves the house about people who answered. Whoever shows or gives out figures asks
 * here first, with the counts behind them:
 *
 *     const refusal = await releases.ask({ subject: 'business-needs', audience: 'analyst', name, address, until, counts }, { personId, purpose }, now);
 *     if (refusal) …say refusalSentence(refusal, t), and show nothing
 */
@Injectable()
export class ReleasesService {
  constructor(private readonly database: Database) {}

  /**
   * Whether a release may go out beside all earlier ones about its subject. Where it may, it stands in the log when this
   * returns null. The same release again is let through and adds nothing but who looked.
   */
  async ask(asked: AskedRelease, look: Look, now: Date): Promise<Refusal | null> {
    const fingerprint = fingerprintOf(asked);
    if (await this.isKnown(asked.subject, fingerprint, look, now)) return null;
    return this.database.transaction(async () => {
      // Two looks at once must not each miss the other.
      await this.database.lock(`releases ${asked.subject}`);
      const known = await this.idOf(asked.subject, fingerprint);
      const refusal = known ? null : await this.refusalOf(asked);
      if (refusal) return refusal;
      await this.database.query(lookQuery, [uuid(), known ?? (await this.add(asked, fingerprint, now)), look.personId, look.purpose, dayOf(now)]);
      return null;
    });
  }

  /**
   * The same for a release of which each subject may go out by itself, as figures that are nothing but their counts. It is
   * never refused: what would tell too much is as it was shown last, or hidden. What comes back stands in the log.
   */
  async askEach(asked: AskedRelease, look: Look, now: Date): Promise<readonly LoggedCount[]> {
    const fingerprint = fingerprintOf(asked);
    return this.database.transaction(async () => {
      await this.database.lock(`releases ${asked.subject}`);
      const known = await this.database.repository(LoggedRelease).findOneBy({ subject: asked.subject, fingerprint });
      const counts = known?.counts ?? (await this.passing(asked));
      await this.database.query(lookQuery, [uuid(), known?.id ?? (await this.add({ ...asked, counts }, fingerprint, now)), look.personId, look.purpose, dayOf(now)]);
      return counts;
    });
  }

  /**
   * Does what gives out a file with a row a person, while no other file about the subject is given out: two at once must not each
   * miss the other. `work` hears what every file so far did not tell, and writes its own into the log.
   */
  async giveOutAlone<Result>(subject: string, work: (untoldBefore: readonly Untold[]) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      await this.database.lock(`files ${subject}`);
      return work(await this.untoldInFiles(subject));
    });
  }

  /** Notes that something was not shown, so that those who answer for the figures see who needed what. */
  async noteRefusal({ subject, name, address }: AskedRelease, { personId, purpose }: Look, { key }: Refusal, now: Date): Promise<void> {
    await this.database.query(refusedQuery, [uuid(), subject, name, address, personId, purpose, key, dayOf(now)]);
  }

  /** The moments up to which earlier releases about a subject went, the newest first. */
  async moments(subject: string, most: number): Promise<Date[]> {
    const rows = await this.database.query<{ until: Date }>('SELECT DISTINCT until FROM logged_release WHERE subject = $1 ORDER BY until DESC LIMIT $2', [subject, most]);
    return rows.map(({ until }) => until);
  }

  /** Of every file with a row a person about a subject: what it did not tell on wish. Who has two files knows what either has. */
  async untoldInFiles(subject: string): Promise<readonly Untold[]> {
    return this.database.query<Untold & Record<string, unknown>>('SELECT DISTINCT left_out AS "leftOut", coarse FROM logged_release WHERE subject = $1 AND left_out IS NOT NULL', [subject]);
  }

  /** What somebody looked at, for her own copy. */
  personalData(personId: string): Promise<object> {
    return this.database.query(personalDataQuery, [personId]);
  }

  private async refusalOf(asked: AskedRelease): Promise<Refusal | null> {
    const earlier = await this.earlierThan(asked);
    return refusalAmong(asked, earlier, await impliedFor(asked, earlier));
  }

  private async passing(asked: AskedRelease): Promise<LoggedCount[]> {
    const earlier = await this.earlierThan(asked);
    return passing(asked, earlier, await impliedFor(asked, earlier));
  }

  // The usual case, a page that she reloads: one query, and nobody waits for anybody.
  private async isKnown(subject: string, fingerprint: Buffer, look: Look, now: Date): Promise<boolean> {
    const rows = await this.database.prepared('known-release', knownQuery, [subject, fingerprint, look.personId, look.purpose, dayOf(now)]);
    return rows.length > 0;
  }

  private async idOf(subject: string, fingerprint: Buffer): Promise<string | null> {
    return (await this.database.repository(LoggedRelease).findOne({ select: { id: true }, where: { subject, fingerprint } }))?.id ?? null;
  }

  // Counts about other things tell nothing of these people, so they are not even read.
  private earlierThan({ subject, counts }: AskedRelease): Promise<PlannedRelease[]> {
    return this.database.prepared<EarlierRelease>('earlier-releases', earlierQuery, [subject, aboutsIn(counts)]);
  }

  private async add({ subject, audience, name, address, until, counts, leftOut = null, coarse = null }: AskedRelease, fingerprint: Buffer, releasedAt: Date): Promise<string> {
    const id = uuid();
    await this.database.repository(LoggedRelease).insert({ id, subject, audience, name, address, until, counts: [...counts], abouts: aboutsIn(counts), leftOut: leftOut && [...leftOut], coarse: coarse && [...coarse], fingerprint, releasedAt });
    return id;
  }
}

async function impliedFor(asked: AskedRelease, earlier: readonly PlannedRelease[]): Promise<readonly Implied[]> {
  const { implied } = asked;
  if (!implied) return [];
  const named = new Set(variablesOf([asked, ...earlier].flatMap(({ counts }) => counts.map(({ people }) => people))));
  return implied.from.some((following) => matters(following, named)) ? implied.find() : [];
}

// While the counts are the same, a page is the same release, though answers may have come that are not about it.
function fingerprintOf({ audience, name, address, counts }: AskedRelease): Buffer {
  const groups = counts.map(({ people, count, about }) => [Object.entries(people).filter(([variable]) => variable !== 'answered' && variable !== 'begun'), count, about]);
  return createHash('sha256').update(JSON.stringify([audience, name, address, groups])).digest();
}

function aboutsIn(counts: readonly LoggedCount[]): string[] {
  return [...new Set(counts.map(({ about }) => about))].sort();
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

const earlierQuery = `
  SELECT name, address, audience, (SELECT jsonb_agg(count ORDER BY place) FROM jsonb_array_elements(counts) WITH ORDINALITY AS each (count, place) WHERE count ->> 'about' = ANY ($2)) AS counts
  FROM logged_release WHERE subject = $1 AND abouts && $2::text[] ORDER BY released_at, id`;

const refusedQuery = `
  INSERT INTO refused_release (id, subject, name, address, person_id, purpose, reason, refused_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (person_id, subject, name, purpose, refused_on) DO NOTHING`;

const knownQuery = `
  SELECT FROM logged_release JOIN release_look ON release_look.release_id = logged_release.id
  WHERE subject = $1 AND fingerprint = $2 AND person_id IS NOT DISTINCT FROM $3::uuid AND purpose = $4 AND looked_on = $5 LIMIT 1`;

const lookQuery = `
  INSERT INTO release_look (id, release_id, person_id, purpose, looked_on)
  SELECT $1, $2, $3::uuid, $4, $5::date WHERE NOT EXISTS (
    SELECT FROM release_look WHERE release_id = $2 AND person_id IS NOT DISTINCT FROM $3::uuid AND purpose = $4 AND looked_on = $5::date)`;

const personalDataQuery = `
  SELECT subject AS survey, name, address, purpose, looked_on, false AS refused
  FROM release_look JOIN logged_release ON logged_release.id = release_id WHERE person_id = $1
  UNION ALL SELECT subject, name, address, purpose, refused_on, true FROM refused_release WHERE person_id = $1 ORDER BY looked_on, name`;
