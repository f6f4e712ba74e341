import { Injectable } from '@nestjs/common';
import { networkOf } from '../platform/throttle/network.js';
import { Throttle } from '../platform/throttle/throttle.service.js';
import type { Request } from '../platform/web/request.js';
import type { Limits } from './limits.js';
import { readSignInName } from './sign-in-names.js';

/**
 * Holds back whoever tries too often. A name is counted as it was typed, whether or not anybody has it, so that
 * the limit tells nothing about accounts either.
 */
@Injectable()
export class Tries {
  constructor(private readonly throttle: Throttle) {}

  /** Counts one try for an account and for the network that it comes from. @throws TooMany */
  async count({ account, network }: Limits, name: string, request: Request): Promise<void> {
    await this.throttle.count(network, networkOf(request.ip));
    if (name) await this.throttle.count(account, normal(name));
  }

  /**
   * Lets somebody try a secret. The try is counted before, so that many at the same time do not slip through;
   * a right one takes itself back. @throws TooMany
   */
  async counted<Result>(limit: Limits, name: string, request: Request, attempt: () => Promise<Result>): Promise<Result> {
    await this.count(limit, name, request);
    const result = await attempt();
    if (result) {
      await this.throttle.forget(limit.account, normal(name));
      await this.throttle.takeBack(limit.network, networkOf(request.ip));
    }
    return result;
  }
}

function normal(name: string): string {
  return readSignInName(name)?.value ?? name.slice(0, 100);
}
