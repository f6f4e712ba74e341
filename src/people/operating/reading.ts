import { countryCodes } from '../../platform/language/countries.js';
import { WrongUse } from '../../platform/commands/command.js';
import { roleNames, type HeldRole, type RoleName } from '../viewer.js';

/** A role as options name it. @throws WrongUse */
export function readRole(role: string, country?: string, organisation?: string): HeldRole {
  if (!isRole(role)) throw new WrongUse(`“${role}” is no role. There are: ${roleNames.join(', ')}.`);
  const code = country?.toUpperCase();
  if (code && !(countryCodes as readonly string[]).includes(code)) throw new WrongUse(`“${country}” is no country here. There are: ${countryCodes.join(', ')}.`);
  return { role, country: code ?? null, organisationId: organisation ?? null };
}

/** @throws WrongUse when it is no id of a person. */
export function readId(text: string): string {
  if (!isId(text)) throw new WrongUse(`“${text}” is no id of a person.`);
  return text;
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** A role in words: “coordinator (FI)”. */
export function roleInWords({ role, country, organisationId }: HeldRole): string {
  const places = [organisationId, country].filter(Boolean).join(', ');
  return places ? `${role} (${places})` : role;
}

function isRole(role: string): role is RoleName {
  return (roleNames as readonly string[]).includes(role);
}
