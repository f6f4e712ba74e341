import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import type { Limit } from '../../platform/throttle/limit.js';
import { PassingThrottle } from '../../platform/throttle/passing-throttle.service.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AnonymousResponses } from './anonymous-responses.service.js';
import type { AnonymousRound } from './anonymous-round.js';
import { dropCode, heldCode, holdCode, type HeldCode } from './code-cookie.js';
import { rootOf } from './keys.js';

/** Nobody guesses a code; but to work out what one comes to takes a while, and a whole school may come from one network. */
const limit: Limit = { name: 'anonymous-code', times: 100, seconds: 15 * 60 };

/** The codes of those who answer without a name, in their browsers: nothing of them is kept here. */
@Injectable()
export class AnonymousCodes {
  constructor(
    private readonly responses: AnonymousResponses,
    private readonly throttle: PassingThrottle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What this browser holds for the round, or null. */
  held(round: AnonymousRound, request: Request): HeldCode | null {
    return heldCode(request, this.settings, round);
  }

  /** What the code comes to that this browser has begun with; null where it has not begun, or was left alone for long. */
  root(round: AnonymousRound, request: Request): Buffer | null {
    const held = this.held(round, request);
    return held && 'root' in held ? Buffer.from(held.root, 'base64url') : null;
  }

  /** Whether this browser sent answers a while ago and has not been led away from them. */
  hasSent(round: AnonymousRound, request: Request): boolean {
    const held = this.held(round, request);
    return held !== null && 'sent' in held;
  }

  /** Lets a browser hold something, from now on for a while. */
  hold(round: AnonymousRound, held: HeldCode, request: Request, reply: Reply): void {
    holdCode(reply, this.settings, round, held, request.now);
  }

  /** Begins with the code that this browser holds; false when it holds none. @throws Conflict, TooMany */
  async begin(round: AnonymousRound, request: Request, reply: Reply): Promise<boolean> {
    const held = this.held(round, request);
    if (!held || 'sent' in held) return false;
    const root = 'code' in held ? await this.rootOf(round, held.code, request) : Buffer.from(held.root, 'base64url');
    await this.responses.begin(round, root, request.language, request.now);
    this.hold(round, { root: root.toString('base64url') }, request, reply);
    return true;
  }

  /** Lets this browser go on with a code; false when nothing is kept for it, and it can only be begun with. @throws TooMany */
  async resume(round: AnonymousRound, code: string, request: Request, reply: Reply): Promise<boolean> {
    const root = await this.rootOf(round, code, request);
    const isBegun = (await this.responses.open(round, root, request.now)) !== null;
    this.hold(round, isBegun ? { root: root.toString('base64url') } : { code }, request, reply);
    return isBegun;
  }

  /** Nothing stays in this browser. */
  drop(round: AnonymousRound, reply: Reply): void {
    dropCode(reply, this.settings, round);
  }

  private async rootOf(round: AnonymousRound, code: string, request: Request): Promise<Buffer> {
    await this.throttle.count(limit, request.ip);
    return rootOf(code, round.survey.slug, this.settings.secret);
  }
}
