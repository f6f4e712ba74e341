import { shown } from '../../courses/index.js';
import { countryCodes, countryIn } from '../../platform/language/countries.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { Reader } from '../answer-words.js';
import { roundWays, waves, type RoundWay } from '../ways.js';
import type { RoundChoices } from './round-desk.service.js';
import type { RoundForm, RoundPlanForm } from './round.form.js';
import { runners } from './rounds.service.js';

interface Option {
  value: string;
  label: string;
  selected: boolean;
}

interface WayOption {
  value: RoundWay;
  label: string;
  hint: string;
  checked: boolean;
}

/** The form for a new round. */
export interface NewRoundPage {
  form: ShownForm<RoundForm>;
  surveys: Option[];
  waves: Option[];
  organisations: Option[];
  countries: Option[];
  ways: WayOption[];
}

/** Changing a round while it runs. */
export interface RoundPlanPage {
  path: string;
  name: string;
  form: ShownForm<RoundPlanForm>;
  ways: WayOption[];
}

export function newRoundPage(form: Submitted<RoundForm>, choices: RoundChoices, reader: Reader): Page<NewRoundPage> {
  const { language, t } = reader;
  const { values } = form;
  const none = (label: string): Option => ({ value: '', label: t(label), selected: false });
  const content = {
    form: shownForm(form, t),
    surveys: [none('surveys.rounds.choose'), ...choices.surveys.map(({ surveyId, survey }) => ({ value: String(surveyId), label: shown(survey.title, language, survey.language).text, selected: String(surveyId) === values.survey }))],
    waves: waves.map((wave) => ({ value: wave, label: t(`surveys.wave.${wave || 'once'}`), selected: wave === values.wave })),
    organisations: [
      ...(isLimited(choices, 'organisationId') ? [] : [none('surveys.rounds.noOrganisation')]),
      ...choices.organisations.map(({ id, name }) => ({ value: id, label: name, selected: id === values.organisationId })),
    ],
    countries: [
      ...(isLimited(choices, 'country') ? [] : [none('surveys.rounds.noCountry')]),
      ...countriesFor(choices).map((code) => ({ value: code, label: countryIn(language, code), selected: code === values.country })),
    ],
    ways: wayOptions(values.ways, reader),
  };
  return new Page('surveys/new-round', t('surveys.rounds.newTitle'), content, form.valid ? 200 : 422);
}

export function roundPlanPage(form: Submitted<RoundPlanForm>, { id, name }: { id: string; name: string }, reader: Reader): Page<RoundPlanPage> {
  const content = { path: `/rounds/${id}`, name, form: shownForm(form, reader.t), ways: wayOptions(form.values.ways, reader) };
  return new Page('surveys/round-plan', reader.t('surveys.rounds.changeTitle'), content, form.valid ? 200 : 422);
}

function wayOptions(chosen: readonly RoundWay[], { t }: Reader): WayOption[] {
  return roundWays.map((way) => ({ value: way, label: t(`surveys.way.${way}`), hint: t(`surveys.rounds.wayHint.${way}`), checked: chosen.includes(way) }));
}

// A role for one country runs rounds there; any other role everywhere.
function countriesFor(choices: RoundChoices): readonly string[] {
  return countryCodes.filter((code) => runningRoles(choices).some(({ country }) => (country ?? code) === code));
}

// Whoever may run rounds in some places only is not offered all of them, or what she sends first is refused.
function isLimited(choices: RoundChoices, by: 'country' | 'organisationId'): boolean {
  return runningRoles(choices).every((role) => role[by] !== null);
}

function runningRoles({ viewer }: RoundChoices): RoundChoices['viewer']['roles'] {
  return viewer.roles.filter(({ role }) => (runners as readonly string[]).includes(role));
}
