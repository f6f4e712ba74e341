import { competencesOf, type Competence } from '../../competences/index.js';
import { say } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { needsSteps } from '../need.js';
import type { DatedRating } from './renewal.js';
import type { Asked } from './renewals.service.js';
import { fieldOf, parts, type Part, type SentRenewal, type Unanswered } from './said-anew.js';

/** A few competences that are asked again, with what she said of them before. */
export interface RenewalPage {
  errors: { field: string; sentence: string }[];
  rows: ShownRow[];
}

interface ShownRow {
  competence: string;
  title: string;
  /** In a learner's own words. */
  says: string;
  parts: ShownPart[];
}

interface ShownPart {
  name: string;
  caption: string;
  error: string | null;
  steps: { id: string; value: string; label: string; checked: boolean }[];
}

/** What was sent and could not be kept. */
export interface Sent extends Pick<SentRenewal, 'steps'> {
  /** Empty where what was sent is not what is asked. */
  unanswered: readonly Unanswered[];
}

interface Reader {
  language: string;
  t: Translate;
}

export function renewalPage({ framework, ratings }: Asked, sent: Sent | null, reader: Reader): Page<RenewalPage> {
  const { t } = reader;
  const competences = new Map(competencesOf([framework]).map((competence) => [competence.id, competence]));
  const isForMentors = framework.audience === 'mentor';
  const rows = ratings.map((rating) => shownRow(rating, competences.get(rating.competence)!, sent, isForMentors, reader));
  return new Page('recommendations/renewal', t('recommendations.renewal.title'), { errors: sent ? errorsIn(rows, t) : [], rows }, sent ? 422 : 200);
}

/** What is missing; where nothing is, what is asked is not what was sent. */
function errorsIn(rows: readonly ShownRow[], t: Translate): RenewalPage['errors'] {
  const missing = rows.flatMap((row) => row.parts.flatMap(({ name, error }) => (error ? [{ field: name, sentence: error }] : [])));
  return missing.length > 0 ? missing : [{ field: rows[0]!.parts[0]!.name, sentence: t('recommendations.renewal.changed') }];
}

function shownRow(rating: DatedRating, competence: Competence, sent: Sent | null, isForMentors: boolean, { language, t }: Reader): ShownRow {
  const title = say(competence.title, [language]).text;
  const shown = (part: Part): ShownPart => {
    const name = fieldOf(part, competence.id);
    const chosen = sent?.steps.get(name) ?? (sent && isMissing(sent, rating, part) ? null : rating[part]);
    const label = (step: number) => t(`surveys.needs.${part}.${step}`);
    return {
      name,
      caption: t(part === 'importance' && isForMentors ? 'surveys.needs.importance.titleForMentors' : `surveys.needs.${part}.title`),
      error: sent && isMissing(sent, rating, part) ? t(`recommendations.renewal.${part}Missing`, { competence: title }) : null,
      // The error summary leads to the first step by the name of the question.
      steps: Array.from({ length: needsSteps }, (_, index) => index + 1).map((step) => ({ id: step === 1 ? name : `${name}-${step}`, value: String(step), label: label(step), checked: step === chosen })),
    };
  };
  return { competence: competence.id, title, says: say(competence.says, [language]).text, parts: parts.map(shown) };
}

function isMissing({ unanswered }: Sent, rating: DatedRating, part: Part): boolean {
  return unanswered.some((one) => one.competence === rating.competence && one.part === part);
}
