import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(private time = new Date('2026-11-22T10:00:00Z')) {
    super();
  }

  now(): Date {
    return this.time;
  }

  set(time: Date | string): void {
    this.time = new Date(time);
  }

  /** Lets time pass, in seconds. */
  pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }
}
