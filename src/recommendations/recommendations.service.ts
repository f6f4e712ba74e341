import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { NotFound } from '../platform/web/errors.js';
import { KnowledgeChecks } from '../quizzes/index.js';
import { counterfactual } from './counterfactual.js';
import type { Feedback } from './feedback/feedback.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { hear, scoreAlone, type Heard } from './feedback/heard.js';
import { votedLevel } from './feedback/level-votes.js';
import { LevelVotes } from './feedback/level-votes.service.js';
import { LearnerService, type LearnerInputs } from './learner.service.js';
import { keptPlace, type KeptList, type KeptPlace } from './lists/kept-list.js';
import { ListsService } from './lists/lists.service.js';
import { algorithm, hashOf, snapshotOf } from './lists/snapshot.js';
import type { OfferedModule } from './offered-modules.js';
import { reasonsFor, type Naming } from './reasons.js';
import { recommend, type Candidate, type Wishes } from './recommending.js';

/** How many places a list has. */
const places = 5;

/** A list for one learner, with all that it follows from, and the one before it. */
export interface Recommendations extends LearnerInputs {
  list: KeptList;
  before: KeptList | null;
  feedback: Feedback[];
  /** The modules that she showed to know in a check. */
  known: ReadonlySet<string>;
}

/** What a learner’s list is made of, after she was heard. */
interface Known extends LearnerInputs, Pick<Recommendations, 'feedback' | 'known'> {
  /** The modules as they are for everybody. */
  catalogue: Candidate[];
  heard: Heard;
}

/** What to study next, and why: worked out anew when somebody looks and something has changed, and kept as it was shown. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly learners: LearnerService,
    private readonly feedback: FeedbackService,
    private readonly votes: LevelVotes,
    private readonly checks: KnowledgeChecks,
    private readonly lists: ListsService,
  ) {}

  /** Her list as it stands now. Null while nothing is published. */
  async for(viewer: Viewer, now: Date): Promise<Recommendations | null> {
    const [known, [newest, before]] = await Promise.all([this.known(viewer, now), this.lists.newest(viewer.id)]);
    if (!known) return null;
    const inputs = snapshotOf({ ...known, ...known.heard });
    const inputsHash = hashOf({ algorithm, inputs });
    if (newest?.inputsHash === inputsHash) return { ...known, list: newest, before: before ?? null };
    const list = { number: (newest?.number ?? 0) + 1, algorithm, inputsHash, inputs, places: placesOf(known, `${viewer.id} ${inputsHash}`), shownAt: now };
    await this.lists.keep(viewer.id, list);
    return { ...known, list, before: newest ?? null };
  }

  /** A module that could be recommended. @throws NotFound where there is none */
  async module(viewer: Viewer, code: string, now: Date): Promise<OfferedModule & { said: Feedback | null }> {
    const [known, all] = await Promise.all([this.learners.inputs(viewer, now), this.feedback.of(viewer.id)]);
    const offered = known?.modules.get(code);
    if (!offered) throw new NotFound();
    return { ...offered, said: all.find(({ module }) => module === code) ?? null };
  }

  /** She says what she thinks of a module. @throws NotFound where there is no such module */
  async answer(viewer: Viewer, said: Pick<Feedback, 'module' | 'kind' | 'why' | 'words'>, language: string, now: Date): Promise<void> {
    const known = await this.known(viewer, now, said.module);
    if (!known?.modules.has(said.module)) throw new NotFound();
    const { needs, candidates } = known.heard;
    await this.feedback.keep(viewer.id, { ...said, score: scoreAlone(said.module, needs, candidates), saidAt: now }, language);
  }

  /** Takes back all that she said of a module, and that she showed to know it. */
  async takeBack(viewer: Viewer, code: string, now: Date): Promise<void> {
    await this.feedback.takeBack(viewer.id, code);
    await this.checks.takeBack(viewer, code, now);
  }

  /** What is known of her, as if she had said nothing of the module `but`. */
  private async known(viewer: Viewer, now: Date, but?: string): Promise<Known | null> {
    const [inputs, feedback, votes, known] = await Promise.all([this.learners.inputs(viewer, now), this.feedback.of(viewer.id), this.votes.all(now), this.checks.known(viewer.id)]);
    if (!inputs) return null;
    const catalogue = inputs.candidates.map((candidate) => ({ ...candidate, level: votedLevel(candidate.level, votes.get(candidate.code) ?? { tooEasy: 0, tooHard: 0 }) }));
    const heard = hear(inputs.needs, catalogue, { feedback: feedback.filter(({ module }) => module !== but), known }, now);
    return { ...inputs, catalogue, heard, feedback, known };
  }
}

function placesOf({ heard, wishes, ratings, framework, from }: Known, seed: string): KeptPlace[] {
  const wished: Wishes = { places, minutes: wishes.minutes === null ? null : 4 * wishes.minutes, explore: from === 'ratings' ? seed : null };
  const list = recommend(heard.needs, heard.candidates, wished);
  const needs = new Map(heard.needs.map((need) => [need.competence, need]));
  const goal = framework.goals.find(({ id }) => id === wishes.goal);
  const naming: Naming = { competence: (id) => id, number: String, goal: { title: goal?.id ?? null, targets: goal?.targets ?? {} } };
  return list.map((place) => keptPlace(place, reasonsFor(place, needs, ratings, naming), place.explores !== null ? null : counterfactual(place, list, heard.needs, heard.candidates, wished)));
}
