/** Who is going to see figures or files. */
export type Audience = 'partner' | 'analyst' | 'public';

/** What may be shown to an audience. */
export interface AudienceRule {
  /** Figures about fewer people than this are not shown. */
  readonly threshold: number;
  /** The least distance between the least and the largest value that readers can find for a hidden small count. */
  readonly width: number;
  /** In files with a row a person, each combination of what others can know of her stands in at least so many rows. */
  readonly k: number;
}

/**
 * The rules by audience. The thresholds are in use elsewhere: 5 at Ofqual and in OHDSI, 10 in the Longitudinal Study of
 * the United Kingdom's Office for National Statistics. The width leaves readers as unsure of a small count as the rule
 * itself does, which says 1 to t − 1. Analysts work under an agreement; whoever does not gets k = 10.
 */
export const audienceRules: Readonly<Record<Audience, AudienceRule>> = {
  partner: { threshold: 5, width: 3, k: 10 },
  analyst: { threshold: 5, width: 3, k: 5 },
  public: { threshold: 10, width: 8, k: 10 },
};
