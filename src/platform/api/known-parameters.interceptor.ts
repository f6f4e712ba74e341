import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DECORATORS } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Invalid } from '../web/errors.js';
import { requestOf } from '../web/request.js';

/** A parameter as the document has it; with `propertyNames` it stands for all names of a pattern. */
interface Parameter {
  name: string;
  in: string;
  schema?: { propertyNames?: object };
}

/**
 * Refuses a parameter that the document does not name: a program that misspelt one would go on with the first page of a
 * list for ever. Operations with names of a pattern, such as the questions of a survey, know alone which there are, and
 * judge their addresses themselves.
 */
@Injectable()
export class KnownParametersInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const parameters = (this.reflector.get<Parameter[] | undefined>(DECORATORS.API_PARAMETERS, context.getHandler()) ?? []).filter((parameter) => parameter.in === 'query');
    if (!parameters.some(({ schema }) => schema?.propertyNames)) refuseUnknown(Object.keys(requestOf(context).query as object), parameters.map(({ name }) => name));
    return next.handle();
  }
}

function refuseUnknown(asked: readonly string[], known: readonly string[]): void {
  const name = asked.find((one) => !known.includes(one));
  if (name === undefined) return;
  throw known.length === 0 ? new Invalid('platform.api.noParameters', { name }) : new Invalid('platform.api.parameterUnknown', { name, known: known.join(', ') });
}
