import type { OpenAPIObject } from '@nestjs/swagger';
import type { Translate } from '../language/translations.js';
import { Page } from '../web/answers.js';
import { generalRules } from './api-document.service.js';

/** The document of the interface for machines, for people who write programs. */
export interface ApiPage {
  rules: { term: string; text: string }[];
  groups: { tag: string; operations: ShownOperation[] }[];
  shapes: ShownShape[];
}

export interface ShownOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  scope: string | null;
  parameters: { name: string; where: string; about: string }[];
  answers: { status: string; about: string; shape: string | null }[];
}

export interface ShownShape {
  name: string;
  properties: { name: string; type: string; about: string }[];
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Answer = { description?: string; content?: Record<string, { schema?: Schema }> };
type Schema = { $ref?: string; type?: string | string[]; format?: string; items?: Schema; enum?: unknown[]; description?: string; properties?: Record<string, Schema>; anyOf?: Schema[]; allOf?: Schema[]; additionalProperties?: Schema };

const methods = ['get', 'put', 'post', 'delete'] as const;

export function apiPage(document: OpenAPIObject, t: Translate): Page<ApiPage> {
  const operations = Object.entries(document.paths).flatMap(([path, item]) => methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])));
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ''))];
  const groups = tags.map((tag) => ({ tag, operations: operations.filter(({ operation }) => operation.tags?.[0] === tag).map(shownOperation) }));
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return new Page('platform/api', t('platform.api.title'), { rules: generalRules, groups, shapes: schemas.map(([name, schema]) => shownShape(name, schema)) });
}

function shownOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): ShownOperation {
  const parameters = (operation.parameters ?? []) as { name: string; in: string; description?: string }[];
  return {
    id: operation.operationId!,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    scope: operation.security?.flatMap((way) => Object.values(way)).flat()[0] ?? null,
    parameters: parameters.map((parameter) => ({ name: parameter.name, where: parameter.in, about: parameter.description ?? '' })),
    answers: Object.entries(operation.responses).map(([status, answer]) => shownAnswer(status, answer as Answer)),
  };
}

function shownAnswer(status: string, { description = '', content = {} }: Answer): ShownOperation['answers'][number] {
  const schema = Object.values(content)[0]?.schema;
  return { status, about: description, shape: schema?.$ref ? nameOf(schema.$ref) : null };
}

function shownShape(name: string, schema: Schema): ShownShape {
  const properties = Object.entries(schema.properties ?? {});
  return { name, properties: properties.map(([property, inner]) => ({ name: property, type: typeOf(inner), about: inner.description ?? '' })) };
}

/** A schema in a few words: `text or null`, `list of Step`. */
function typeOf(schema: Schema): string {
  const either = schema.anyOf ?? schema.allOf;
  if (either) return either.map(typeOf).join(' or ');
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.additionalProperties) return `${typeOf(schema.additionalProperties)} by language`;
  return [schema.type ?? 'any'].flat().join(' or ') + (schema.format ? ` (${schema.format})` : '');
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1)!;
}
