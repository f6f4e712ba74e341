import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { requestOf } from './request.js';

const unreadable = 'platform.errors.invalid';

/** A posted form: what was typed, and what is wrong with it, by field. Views show both, so nothing typed is lost. */
export interface Submitted<Form extends object> {
  valid: boolean;
  values: Form;
  errors: FieldError[];
}

/** One mistake: `key` is the sentence, `field` the control that the error summary links to. */
export interface FieldError {
  field: string;
  key: string;
  values: Record<string, unknown>;
}

/**
 * The body of the request as the class `form`, whose class-validator decorators carry message keys:
 * `@IsNotEmpty({ message: 'people.signUp.nameMissing' })`. Unknown fields are dropped, control characters removed.
 */
export const Body = createParamDecorator((form: new () => object, context: ExecutionContext) => readForm(form, requestOf(context).body));

/**
 * Reads and checks posted values without a request, as the command line and the tests do. Where the form has a text,
 * `values` has one too: a list or an object in its place is a mistake, and what stands there is the form's own beginning.
 */
export function readForm<Form extends object>(form: new () => Form, body: unknown): Submitted<Form> {
  const posted = cleaned(body);
  const misshapen = misshapenIn(new form(), posted);
  for (const field of misshapen) delete posted[field];
  const values = plainToInstance(form, posted, { exposeDefaultValues: true });
  const mistakes = validateSync(values, { whitelist: true, stopAtFirstError: true }).filter(({ property }) => !misshapen.includes(property));
  const errors = [...misshapen.map((field) => ({ field, key: unreadable, values: {} })), ...mistakes.map(readMistake)];
  return { valid: errors.length === 0, values, errors };
}

/** The same submission with one more mistake, found by a rule that needs the database. */
export function withError<Form extends object>(submitted: Submitted<Form>, field: string, key: string, values: Record<string, unknown> = {}): Submitted<Form> {
  return { ...submitted, valid: false, errors: [...submitted.errors, { field, key, values }] };
}

/** A form that nobody has sent yet. */
export function emptyForm<Form extends object>(form: new () => Form, values: Partial<Form> = {}): Submitted<Form> {
  return { valid: true, values: Object.assign(new form(), values), errors: [] };
}

/** The fields in which something else than a text stands where the form has one. Only a program sends that. */
function misshapenIn(beginning: object, posted: Record<string, unknown>): string[] {
  const texts = Object.entries(beginning).filter(([, value]) => typeof value === 'string');
  return texts.map(([name]) => name).filter((name) => name in posted && typeof posted[name] !== 'string');
}

function cleaned(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, cleanValue(value)]));
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value).trim();
  return Array.isArray(value) ? value.map(cleanValue) : value;
}

/**
 * Removes the characters that PostgreSQL or a terminal would stumble over, and those that turn the words after them round: with
 * one in her name, somebody could look like somebody else. Line ends and tabs stay, and what single letters need.
 */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').toWellFormed();
}

function readMistake(mistake: ValidationError): FieldError {
  const key = Object.values(mistake.constraints ?? {})[0] ?? unreadable;
  return { field: mistake.property, key: key.includes(' ') ? unreadable : key, values: {} };
}
