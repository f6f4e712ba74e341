import { countryCodes, countryIn } from '../../platform/language/countries.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { emptyForm, type Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { Organisation } from '../organisation.entity.js';
import { roleNames, type HeldRole, type Viewer } from '../viewer.js';
import { mayGive } from './giving.js';
import { ExtraTimeForm, RoleForm, type SearchForm } from './people.form.js';

/** Finding somebody by the name that she signs in with; usually one, a few when a family shares a number. */
export interface PeoplePage {
  form: ShownForm<SearchForm>;
  found: { path: string; name: string }[];
}

/** Somebody, what she may do, and giving and taking it. */
export interface PersonPage {
  path: string;
  name: string;
  roles: { removal: string; text: string }[];
  inCare: boolean;
  roleForm: ShownForm<RoleForm>;
  timeForm: ShownForm<ExtraTimeForm>;
  choices: { roles: Option[]; organisations: Option[]; countries: Option[] };
}

interface Option {
  value: string;
  label: string;
  selected: boolean;
}

interface Reader {
  language: string;
  t: Translate;
}

/** What the page of one person needs to know. */
export interface Shown {
  person: { id: string; name: string; extraTimePercent: number };
  roles: (HeldRole & { id: string; organisation: { name: string } | null })[];
  inCare: boolean;
  organisations: Organisation[];
  viewer: Viewer;
}

export function peoplePage(form: Submitted<SearchForm>, found: { id: string; name: string }[], t: Translate): Page<PeoplePage> {
  const people = found.map(({ id, name }) => ({ path: `/people/${id}`, name }));
  return new Page('people/people', t('people.desk.title'), { form: shownForm(form, t), found: people }, form.valid ? 200 : 422);
}

export function personPage(shown: Shown, reader: Reader, roleForm = emptyForm(RoleForm), timeForm?: Submitted<ExtraTimeForm>): Page<PersonPage> {
  const { person, roles, inCare } = shown;
  const time = timeForm ?? emptyForm(ExtraTimeForm, { percent: String(person.extraTimePercent) });
  const content = {
    path: `/people/${person.id}`,
    name: person.name,
    roles: roles.map((role) => ({ removal: `/people/${person.id}/roles/${role.id}/removal`, text: roleText(role, reader) })),
    inCare,
    roleForm: shownForm(roleForm, reader.t),
    timeForm: shownForm(time, reader.t),
    choices: choicesFor(shown, roleForm.values, reader),
  };
  return new Page('people/person', person.name, content, roleForm.valid && time.valid ? 200 : 422);
}

function roleText({ role, organisation, country }: Shown['roles'][number], { language, t }: Reader): string {
  const places = [organisation?.name, country && countryIn(language, country)].filter(Boolean);
  return t('people.desk.roleIn', { role: t(`people.role.${role}`), place: places.length ? places.join(', ') : t('people.desk.everywhere') });
}

// Only what the viewer can give at all: somebody who gives roles in one country is not offered the others.
function choicesFor({ viewer, organisations }: Shown, chosen: RoleForm, { language, t }: Reader): PersonPage['choices'] {
  const everywhere = { value: '', label: t('people.desk.everywhere'), selected: false };
  const gives = (wanted: HeldRole) => viewer.roles.some((own) => mayGive([own], { ...wanted, organisationId: own.organisationId, country: own.country }));
  const roles = roleNames.filter((role) => gives({ role, organisationId: null, country: null }));
  const countries = countryCodes.filter((code) => viewer.roles.some(({ role, country }) => ['administrator', 'coordinator'].includes(role) && (country ?? code) === code));
  return {
    roles: roles.map((role) => ({ value: role, label: t(`people.role.${role}`), selected: role === chosen.role })),
    organisations: [everywhere, ...organisations.map(({ id, name }) => ({ value: id, label: name, selected: id === chosen.organisationId }))],
    countries: [everywhere, ...countries.map((code) => ({ value: code, label: countryIn(language, code), selected: code === chosen.country }))],
  };
}
