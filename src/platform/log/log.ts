import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/**
 * Structured lines for whoever runs the installation. Never a name, an address, a token or an answer:
 * callers hand over ids and counts, and errors are cut down to what they are and where they came from.
 */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  /** `to` is a file descriptor: 1 for servers, which do not wait for it, 2 for commands, whose results stand on 1. */
  constructor(level: string, to = 1) {
    const destination = to === 2 ? { dest: to, sync: true } : { dest: to, sync: false, ...together };
    this.pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: withoutPersonalData } }, pino.destination(destination));
  }

  info(values: object, message: string): void {
    this.pino.info(values, message);
  }

  /** What Nest says while it starts is of interest only when looking for a fault. */
  log(message: unknown, ...rest: unknown[]): void {
    this.pino.debug({ rest }, String(message));
  }

  warn(values: unknown, message?: string): void {
    this.pino.warn(objectOf(values), message ?? (typeof values === 'string' ? values : ''));
  }

  error(values: unknown, message?: string): void {
    this.pino.error(objectOf(values), typeof values === 'string' ? values : (message ?? ''));
  }

  debug(message: unknown): void {
    this.pino.debug(String(message));
  }
}

// A busy server writes its lines together, 4 kB at a time, and none waits longer than a tenth of a second: a call of
// the system for each line took an eighth of the time of a small answer.
const together = { minLength: 4096, periodicFlush: 100 };

function objectOf(values: unknown): object {
  return typeof values === 'object' && values !== null ? values : {};
}

// A failed query's message may quote what a person typed, in `detail` and in its parameters; and what could not be read
// stands in the messages of those who tried: JSON that is none, a date, a time zone.
const quoting = ['SyntaxError', 'RangeError'];

function withoutPersonalData(error: unknown): object {
  const { name, code, message, stack, driverError } = error as Error & { code?: string; driverError?: { code?: string } };
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8);
  return { name, code: code ?? driverError?.code, message: code || driverError || quoting.includes(name) ? undefined : message, frames };
}
