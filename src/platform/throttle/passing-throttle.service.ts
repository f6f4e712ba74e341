import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../web/errors.js';
import type { Limit } from './limit.js';
import { networkOf } from './network.js';

/**
 * Counts tries where it must leave no trace that somebody came: in the memory of this process alone, under a key that
 * ends with it. Several processes count apart, and a new one begins anew.
 */
@Injectable()
export class PassingThrottle {
  private readonly key = randomBytes(32);
  private readonly limiters = new Map<string, RateLimiterMemory>();

  /** Counts one try from the network of an address. @throws TooMany with the time to wait when it is one too many. */
  async count(limit: Limit, address: string): Promise<void> {
    const network = createHmac('sha256', this.key).update(networkOf(address)).digest('base64url');
    try {
      await this.limiter(limit).consume(network);
    } catch (refused) {
      throw new TooMany((refused as RateLimiterRes).msBeforeNext / 1000);
    }
  }

  private limiter({ name, times, seconds }: Limit): RateLimiterMemory {
    const limiter = this.limiters.get(name) ?? new RateLimiterMemory({ points: times, duration: seconds });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
