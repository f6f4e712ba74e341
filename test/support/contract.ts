import type { OpenAPIObject } from '@nestjs/swagger';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Exchange } from './traffic.js';

/** An operation of the document: `get /api/v1/courses/{course}`. */
export interface DocumentedOperation {
  method: string;
  path: string;
  pattern: RegExp;
  operationId?: string;
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, { schema: object }> }>;
  security: Record<string, string[]>[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];
const root = 'https://i-mentor.example/openapi.json';

/** The OpenAPI document, as something that requests and answers can be held against. */
export class Contract {
  readonly operations: DocumentedOperation[];
  private readonly ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenAPIObject) {
    this.operations = operationsOf(document);
    this.ajv.addVocabulary(['components', 'example']);
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: root, components: { schemas: closed(document.components?.schemas ?? {}) } });
  }

  /** Every operation with each status that it may answer: `get /api/v1/courses 200`. */
  get promises(): string[] {
    return this.operations.flatMap(({ method, path, responses }) => Object.keys(responses).map((status) => `${method} ${path} ${status}`));
  }

  /** The promise that an exchange is a case of. */
  nameOf(exchange: Exchange): string {
    return `${exchange.method} ${this.operationOf(exchange)?.path ?? exchange.path} ${exchange.response.status}`;
  }

  /** What is wrong with the document itself. */
  mistakes(): string[] {
    const ids = this.operations.map(({ operationId }) => operationId);
    return [
      ...(this.document.openapi.startsWith('3.1.') ? [] : [`it is OpenAPI ${this.document.openapi}`]),
      ...ids.filter((id, index) => !id || ids.indexOf(id) !== index).map((id) => `the operation id ${id} is missing or double`),
      ...this.operations.flatMap((operation) => this.mistakesIn(operation)),
    ];
  }

  /** In which ways an exchange differs from what the document says. */
  breaches(exchange: Exchange): string[] {
    const name = this.nameOf(exchange);
    const operation = this.operationOf(exchange);
    const answer = operation?.responses[exchange.response.status];
    if (!operation || !answer) return [`${name} is not in the document`];
    return [...this.wrongParameters(operation, exchange), ...missingHeaders(answer, exchange), ...this.wrongBody(answer, exchange)].map((breach) => `${name}: ${breach}`);
  }

  private operationOf({ method, path }: Exchange): DocumentedOperation | undefined {
    const [address = ''] = path.split('?');
    return this.operations.find((operation) => operation.method === method && operation.pattern.test(address));
  }

  private mistakesIn({ method, path, parameters, responses, security }: DocumentedOperation): string[] {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    const ways = Object.keys(this.document.components?.securitySchemes ?? {});
    const mistakes = [
      ...(inPath.toSorted().join() === declared.toSorted().join() ? [] : [`has the parameters ${declared.join()}`]),
      ...security.flatMap((way) => Object.keys(way)).filter((way) => !ways.includes(way)).map((way) => `asks for ${way}, which is no security scheme`),
      ...Object.values(responses).flatMap(({ content = {} }) => Object.values(content).flatMap(({ schema }) => this.whyNot(() => this.validator(schema)))),
      ...parameters.flatMap(({ schema }) => this.whyNot(() => this.validator(schema))),
    ];
    return mistakes.map((mistake) => `${method} ${path} ${mistake}`);
  }

  private wrongParameters(operation: DocumentedOperation, { path, headers, response }: Exchange): string[] {
    const query = [...new URLSearchParams(path.split('?')[1] ?? '')].map(([name, value]) => ({ name, value, in: 'query' }));
    const sent = [...query, ...Object.entries(headers).filter(([name]) => name !== 'authorization').map(([name, value]) => ({ name, value, in: 'header' }))];
    return sent.flatMap(({ name, value, in: place }) => {
      const parameter = operation.parameters.find((known) => known.in === place && (known.name === name || isOneOf(known.schema, name)));
      // What is not known may well be asked for, to see that it is refused.
      if (!parameter) return response.status === 422 ? [] : [`the ${place} parameter ${name} is not in the document`];
      return response.status < 400 && !this.validator(parameter.schema)(parameter.name === name ? typed(parameter.schema, value) : { [name]: value }) ? [`${name}=${value} was accepted`] : [];
    });
  }

  private wrongBody({ content }: DocumentedOperation['responses'][string], { response }: Exchange): string[] {
    if (!content) return response.text === '' ? [] : ['there should be no body'];
    const described = content[response.type];
    if (!described) return [`the body is ${response.type}`];
    const validate = this.validator(described.schema);
    return validate(response.body) ? [] : [this.ajv.errorsText(validate.errors)];
  }

  private validator(schema: object): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components', `"${root}#/components`);
    const validate = this.validators.get(text) ?? this.ajv.compile(JSON.parse(text) as object);
    this.validators.set(text, validate);
    return validate;
  }

  private whyNot(attempt: () => unknown): string[] {
    try {
      attempt();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  }
}

function operationsOf(document: OpenAPIObject): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method as 'get'];
      if (!operation) return [];
      const { operationId, parameters = [], responses, security = [] } = operation;
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      return [{ method, path, pattern, operationId, parameters, responses, security } as DocumentedOperation];
    }),
  );
}

function missingHeaders({ headers = {} }: DocumentedOperation['responses'][string], { response }: Exchange): string[] {
  return Object.keys(headers).filter((name) => !(name in response.headers)).map((name) => `the header ${name} is missing`);
}

// Programs must bear properties that come later; our own tests must not bear one that the document lacks.
function closed(schemas: object): object {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, 'additionalProperties' in schema ? schema : { ...schema, additionalProperties: false }]));
}

function typed(schema: { type?: string }, value: string): unknown {
  if (schema.type === 'array') return [value];
  return schema.type === 'integer' ? Number(value) : value;
}

/** Whether a parameter stands for all names of a pattern: an object whose properties are spread over the address. */
function isOneOf(schema: object, name: string): boolean {
  const { propertyNames } = schema as { propertyNames?: { pattern: string } };
  return propertyNames !== undefined && new RegExp(propertyNames.pattern).test(name);
}
