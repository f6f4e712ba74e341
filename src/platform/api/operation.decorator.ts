import { applyDecorators, UseInterceptors, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { ConditionalInterceptor } from './conditional.interceptor.js';
import { KnownParametersInterceptor } from './known-parameters.interceptor.js';
import { mostPerPage } from './paging.js';
import { Problem } from './problem.answer.js';

/** What an operation of the interface for machines says about itself in the document. */
export interface OperationDescription {
  tag: string;
  summary: string;
  description?: string;
}

const meanings: Record<number, string> = {
  401: 'No access token, or none that works.',
  403: 'The access token has not the scope that this needs.',
  404: 'It is not there, or not for you.',
  409: 'It is not possible now: “detail” says why.',
  422: 'A parameter cannot be read, or there is none of this name: “detail” says which there are.',
  429: 'Too many requests: Retry-After says how many seconds to wait.',
};

const tagHeader = { etag: { description: 'The fingerprint of this answer, for If-None-Match.', schema: { type: 'string' as const } } };

/** An operation that reads: it answers with `answer`, or 304 to a program that has the same already. */
export function Reads(answer: Type, description: OperationDescription): MethodDecorator {
  return applyDecorators(
    operation(description),
    UseInterceptors(KnownParametersInterceptor),
    ApiHeader({ name: 'if-none-match', required: false, description: 'The fingerprint of the answer that you have.', schema: { type: 'string' } }),
    ApiResponse({ status: 200, type: answer, description: 'Done.', headers: tagHeader }),
    ApiResponse({ status: 304, description: 'Nothing has changed.', headers: tagHeader }),
    Problems(422),
  );
}

/** An operation that reads a list, page by page. */
export function ReadsList(answer: Type, description: OperationDescription): MethodDecorator {
  return applyDecorators(
    Reads(answer, description),
    ApiQuery({ name: 'limit', required: false, description: 'How many items a page has.', schema: { type: 'integer', minimum: 1, maximum: mostPerPage, default: 20 } }),
    ApiQuery({ name: 'cursor', required: false, description: 'Where the page begins: taken from “next” of the page before.', schema: { type: 'string' } }),
  );
}

/** An operation that changes something: it answers with `answer`, or with 204 when there is nothing to say. */
export function Changes(answer: Type | null, description: OperationDescription): MethodDecorator {
  const done = answer ? ApiResponse({ status: 200, type: answer, description: 'Done.', headers: tagHeader }) : ApiResponse({ status: 204, description: 'Done.' });
  return applyDecorators(operation(description), done);
}

/** An operation that hands out a file, piece by piece. */
export function Downloads({ tag, summary }: OperationDescription): MethodDecorator {
  const bytes = ApiResponse({ status: 200, description: 'Done.', content: { 'application/octet-stream': { schema: {} } } });
  return applyDecorators(ApiTags(tag), ApiOperation({ summary }), UseInterceptors(KnownParametersInterceptor), bytes, Problems(422, 429));
}

/** The problems that an operation may answer with. */
export function Problems(...statuses: number[]): MethodDecorator {
  return applyDecorators(ApiExtraModels(Problem), ...statuses.map(problem));
}

function problem(status: number): MethodDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } };
  return ApiResponse({ status, description: meanings[status]!, content });
}

function operation({ tag, summary, description }: OperationDescription): MethodDecorator {
  return applyDecorators(ApiTags(tag), ApiOperation({ summary, ...(description ? { description } : {}) }), UseInterceptors(ConditionalInterceptor), Problems(429));
}
