import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log/log.js';
import { Page, SeeOther } from './answers.js';
import { Broken, HouseError, Invalid, NotFound, SignInFirst, TooLarge, TooMany } from './errors.js';

/** Turns whatever was thrown into a page, a problem+json (RFC 9457), or the way to the sign-in page. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = understand(thrown);
    if (!error) this.log.error({ request: request.id, error: thrown }, 'a request failed');
    if (error instanceof TooMany || error instanceof Broken) reply.header('retry-after', String(Math.ceil(error.seconds)));
    this.answer(request, reply, error);
  }

  private answer(request: FastifyRequest, reply: FastifyReply, error: HouseError | null): void {
    const status = error?.status ?? 500;
    if (wantsJson(request)) return this.sendProblem(request, reply, status, error);
    const sentence = request.t(error?.key ?? 'platform.errors.ours', error?.values);
    if (error instanceof SignInFirst && error.way) return this.send(reply, new SeeOther(error.way));
    const instead = error?.instead ? { path: error.instead.path, text: request.t(error.instead.key) } : null;
    const content = { sentence, status, requestId: request.id, ours: !error, instead };
    this.send(reply, new Page('platform/error', request.t(`platform.errors.title${titleOf(status)}`), content, status));
  }

  private sendProblem(request: FastifyRequest, reply: FastifyReply, status: number, error: HouseError | null): void {
    const code = error?.key ?? 'platform.errors.ours';
    // What a program looks for is no page.
    const [title, detail] = code === 'platform.errors.notFound' ? ['Nothing', 'platform.errors.nothing'] : [titleOf(status), code];
    const problem = { type: 'about:blank', title: request.t(`platform.errors.title${title}`), status, detail: request.t(detail, error?.values), code, instance: request.id };
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    void reply.code(status).header('content-type', 'application/problem+json').header('cache-control', 'no-store').send(JSON.stringify(problem));
  }

  private send(reply: FastifyReply, answer: Page | SeeOther): void {
    this.adapter.httpAdapter.reply(reply, answer);
  }
}

function understand(thrown: unknown): HouseError | null {
  if (thrown instanceof HouseError) return thrown;
  if (isDatabaseAway(thrown)) return new Broken();
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
  if (status === 404 || status === 405) return new NotFound();
  if (status === 413) return new TooLarge();
  if (status !== undefined && status >= 400 && status < 500) return new Invalid();
  return null;
}

const away = /^(08|53|57P)|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT/;
const awayMessage = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

function isDatabaseAway(thrown: unknown): boolean {
  const error = thrown as { code?: string; message?: string; syscall?: string; driverError?: unknown } | null;
  if (error?.driverError) return isDatabaseAway(error.driverError);
  return error?.syscall === 'connect' || away.test(error?.code ?? '') || awayMessage.test(error?.message ?? '');
}

function titleOf(status: number): string {
  return [401, 403, 404, 409, 413, 422, 429, 503].includes(status) ? String(status) : '500';
}

function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return request.url.startsWith('/api/') || (accept.includes('json') && !accept.includes('text/html'));
}
