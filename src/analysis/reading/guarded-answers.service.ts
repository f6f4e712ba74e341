import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { answeredBefore, audienceRules, begunBefore, ReleasesService, type AskedRelease, type LoggedCount } from '../../disclosure/index.js';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import { AnalysedSurveys } from './analysed-surveys.service.js';
import { pagesAbout, type DeskPage } from './desk-pages.js';
import type { AtDesk, Guarded, Proposal, Reading } from './guarded.js';
import { followingFacts, impliedBy, kindsStatement, type Kind } from './implied-facts.js';
import { followingTimes, impliedByTimes, timesStatement, type Times } from './implied-times.js';
import { withRoundsOf } from './rounds.js';
import { peopleIn, scopesOf } from './scope.js';
import { SelectedAnswers } from './selected-answers.js';
import { settledBefore } from './settled.js';
import { both, lastingIn, peopleOf, readSelection, selectionPairs, type Query } from './selection.js';
import type { Statement } from './statement.js';

/** So many sets of figures are kept until new answers come. */
const kept = 300;

/** Of how many earlier moments a page is tried, when the present one would tell too much beside earlier pages. */
const earlierMoments = 3;

/**
 * The only way to figures about answers. Every page of the desk hands its reading to `show`, and gets the figures back
 * when they may be shown to this viewer: enough people, and nothing that can be worked out beside what was shown before.
 */
@Injectable()
export class GuardedAnswers {
  private readonly proposals = new LRUCache<string, Promise<Proposal<unknown> | null>>({ max: kept });

  constructor(
    private readonly database: Database,
    private readonly surveys: AnalysedSurveys,
    private readonly releases: ReleasesService,
  ) {}

  /** The survey and what an address asks of it; `page` where a page is for others than the desk is. @throws NotFound for a survey that never was, and for a viewer who may see no figures. */
  async open(viewer: Viewer, slug: string, query: Query, page: DeskPage | null = null): Promise<AtDesk> {
    const { desk, content } = scopesOf(viewer);
    const scopes = page === 'content' ? content : desk;
    const survey = await this.surveys.open(slug);
    const { as } = readSelection(query, survey);
    const scope = scopes[as];
    if (!scope) throw new NotFound();
    const seen = withRoundsOf(scope, survey);
    const pages = pagesAbout(seen).filter((one) => one === 'content' || as < desk.length);
    return { survey: seen, selection: readSelection(query, seen), scopes, audience: scope.audience, pages };
  }

  /**
   * Figures as far as they may be shown. Where the newest answers would tell too much of those who came last, the figures
   * are those of an earlier moment that others saw before.
   */
  async show<Figures>(viewer: Viewer, desk: AtDesk, reading: Reading<Figures>, now: Date): Promise<Guarded<Figures>> {
    const { threshold } = audienceRules[desk.audience];
    if (desk.survey.waves.length === 0) return { kind: 'few', threshold };
    const newest = reading.about === 'answered' ? after(desk.survey.waves) : settledBefore(now);
    const refused = await this.at(newest, viewer, desk, reading, now);
    if (refused.kind !== 'refused') return refused;
    for (const until of await this.momentsBefore(newest, subjectOf(desk, reading))) {
      const shown = await this.at(until, viewer, desk, reading, now);
      if (shown.kind === 'shown') return { ...shown, isNewest: false };
    }
    await this.releases.noteRefusal(this.release({ counts: [] }, newest, desk, reading), { personId: viewer.id, purpose: 'page' }, refused.refusal, now);
    return refused;
  }

  private async at<Figures>(until: Date, viewer: Viewer, desk: AtDesk, reading: Reading<Figures>, now: Date): Promise<Guarded<Figures>> {
    const proposal = await this.proposal(until, desk, reading);
    if (!proposal) return { kind: 'few', threshold: audienceRules[desk.audience].threshold };
    if (reading.ofCounts) return this.inParts(proposal, until, viewer, desk, reading, now);
    const refusal = await this.releases.ask(this.release(proposal, until, desk, reading), { personId: viewer.id, purpose: 'page' }, now);
    return refusal ? { kind: 'refused', refusal } : { kind: 'shown', figures: proposal.figures, until, isNewest: true };
  }

  // Everybody’s figures come first, whoever looks at whichever part: so no part that somebody looked at can close them.
  private async inParts<Figures>(proposal: Proposal<Figures>, until: Date, viewer: Viewer, desk: AtDesk, reading: Reading<Figures>, now: Date): Promise<Guarded<Figures>> {
    const whole = everybodyAt(desk);
    const all = await this.proposal(until, whole, reading);
    if (all) await this.releases.askEach(this.release(all, until, whole, reading), { personId: null, purpose: 'everybody first' }, now);
    const counts = await this.releases.askEach(this.release(proposal, until, desk, reading), { personId: viewer.id, purpose: 'page' }, now);
    return { kind: 'shown', figures: reading.ofCounts!(proposal.figures, counts), until: oldest(counts, until), isNewest: isAsAsked(counts, proposal.counts) };
  }

  private release({ counts }: Pick<Proposal<unknown>, 'counts'>, until: Date, desk: AtDesk, reading: Reading<unknown>): AskedRelease {
    const { survey, selection, audience } = desk;
    const { page, settings } = reading;
    const query = new URLSearchParams([...selectionPairs(selection), ...settings.map(([name, value]): [string, string] => [name, value])]).toString();
    const address = `/analysis/${survey.slug}/${page}${query ? `?${query}` : ''}`;
    return { subject: subjectOf(desk, reading), audience, name: `${page} ${query}`.trim(), address, until, counts, implied: this.implied(desk, reading, until) };
  }

  // Readers know whom a round asks, where a partner works, and who came to all of three times, so the log must.
  private implied(desk: AtDesk, { about }: Reading<unknown>, until: Date): AskedRelease['implied'] {
    const { survey, selection, scopes } = desk;
    const kinds = kindsStatement(survey.id, about === 'answered' ? answeredBefore(until) : begunBefore(until));
    if (survey.waves.length < 3) return { from: followingFacts, find: async () => impliedBy(await this.run<Kind>(kinds)) };
    const times = timesStatement(survey.id, lastingIn(both(peopleOf(selection), peopleIn(scopes[selection.as]!))), until);
    return { from: [...followingFacts, ...followingTimes(survey)], find: async () => [...impliedBy(await this.run<Kind>(kinds)), ...impliedByTimes(survey, await this.run<Times>(times))] };
  }

  private async momentsBefore(newest: Date, subject: string): Promise<Date[]> {
    const moments = await this.releases.moments(subject, earlierMoments + 1);
    return moments.filter((moment) => moment < newest).slice(0, earlierMoments);
  }

  // Whoever asks while it is being worked out waits for the same work. What fails is not kept.
  private proposal<Figures>(until: Date, desk: AtDesk, reading: Reading<Figures>): Promise<Proposal<Figures> | null> {
    const { survey, selection, scopes } = desk;
    const key = JSON.stringify([survey.slug, survey.versions.length, survey.waves, selection, scopes[selection.as], reading.page, reading.settings, until]);
    const known = this.proposals.get(key) as Promise<Proposal<Figures> | null> | undefined;
    if (known) return known;
    const proposed = reading.propose(this.selected(until, desk, reading));
    this.proposals.set(key, proposed);
    proposed.catch(() => this.proposals.delete(key));
    return proposed;
  }

  private selected(until: Date, { survey, selection, scopes, audience }: AtDesk, { about }: Reading<unknown>): SelectedAnswers {
    const people = both(peopleOf(selection), peopleIn(scopes[selection.as]!));
    return new SelectedAnswers(survey, people, about, until, audienceRules[audience], (statement) => this.run(statement));
  }

  private run<Row extends object>({ sql, values }: Statement): Promise<Row[]> {
    return this.database.query<Row & Record<string, unknown>>(sql, [...values]);
  }
}

/** The same page about everybody of the same time. */
function everybodyAt({ survey, selection: { wave } }: AtDesk): AtDesk {
  return { survey, selection: { wave, filters: {}, by: null, as: 0 }, scopes: [{ audience: 'analyst', organisation: null, place: null }], audience: 'analyst', pages: [] };
}

function isAsAsked(counts: readonly LoggedCount[], asked: readonly LoggedCount[]): boolean {
  return counts.every(({ count }, at) => count === asked[at]!.count);
}

// Figures of several moments are as old as the oldest of them.
function oldest(counts: readonly LoggedCount[], until: Date): Date {
  const moments = counts.flatMap(({ people: { answered } }) => (answered && 'below' in answered ? [answered.below] : []));
  return new Date(Math.min(until.getTime(), ...moments));
}

/** Those who began are other people than those who sent their answers: releases of the two are compared each among themselves. */
function subjectOf({ survey }: AtDesk, { about }: Reading<unknown>): string {
  return about === 'answered' ? survey.slug : `${survey.slug} begun`;
}

/** The moment from before which all answers are in, the last one included. */
function after(waves: AnalysedSurvey['waves']): Date {
  return new Date(Math.max(...waves.map(({ last }) => last.getTime())) + 1);
}
