import { shown, type ShownText } from '../../courses/index.js';
import { momentIn, numberIn } from '../../platform/language/formats.js';
import type { Text } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { ExportedFile } from './exported-file.entity.js';
import { lookOf, type FileLook } from './file-look.js';

/** The surveys that have answers, and the files that she has asked for. */
export interface ExportsPage {
  surveys: { path: string; title: ShownText; meta: string }[];
  files: ({ path: string; name: string; survey: ShownText; purpose: string; when: string } & FileLook)[];
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

interface AnsweredSurvey {
  slug: string;
  title: Text;
  language: string;
  count: number;
}

export function exportsPage(surveys: readonly AnsweredSurvey[], files: readonly ExportedFile[], reader: Reader): Page<ExportsPage> {
  const { language, zone, t } = reader;
  // Of a survey whose answers have all gone only the name of its file is known.
  const titleOf = (slug: string) => {
    const survey = surveys.find((one) => one.slug === slug);
    return survey ? shown(survey.title, language, survey.language) : shown({ [language]: slug }, language, language);
  };
  return new Page('exports/exports', t('exports.desk.title'), {
    surveys: surveys.map((survey) => ({ path: `/exports/surveys/${survey.slug}`, title: shown(survey.title, language, survey.language), meta: t('exports.desk.responses', { number: numberIn(language, survey.count) }) })),
    files: files.map((file) => ({ path: `/exports/${file.id}`, name: t(`exports.kind.${file.format}`), survey: titleOf(file.survey), purpose: file.purpose, when: momentIn(language, zone, file.requestedAt), ...lookOf(file.state, t) })),
  });
}
