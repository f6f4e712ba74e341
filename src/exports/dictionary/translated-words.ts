import type { Text } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import type { Words } from './words.js';

/** What files say besides the survey's own words. @param translators what says a sentence, by language */
export function translatedWords(translators: ReadonlyMap<string, Translate>): Words {
  const say = (key: string): Text => Object.fromEntries([...translators].map(([language, t]) => [language, t(key)]));
  const steps = (half: 'importance' | 'ability') => [1, 2, 3, 4].map((step) => say(`surveys.needs.${half}.${step}`));
  return {
    facts: {
      respondent: say('exports.facts.respondent'),
      version: say('exports.facts.version'),
      language: say('exports.facts.language'),
      wave: say('exports.facts.wave'),
      way: say('exports.facts.way'),
      organisation: say('exports.facts.organisation'),
      finished: say('exports.facts.finished'),
      month: say('exports.facts.month'),
      day: say('exports.facts.day'),
      round: say('exports.facts.round'),
    },
    absences: {
      'not-asked': say('exports.absences.not-asked'),
      'rather-not-say': say('surveys.missing.rather-not-say'),
      'dont-know': say('surveys.missing.dont-know'),
      'not-reached': say('exports.absences.not-reached'),
    },
    yes: say('surveys.yes'),
    no: say('surveys.no'),
    importance: { title: say('surveys.needs.importance.title'), steps: steps('importance') },
    ability: { title: say('surveys.needs.ability.title'), steps: steps('ability') },
    written: say('exports.written'),
    whetherWritten: say('exports.whetherWritten'),
    hidden: say('coding.hiddenWord'),
    otherWords: say('exports.otherWords'),
    place: say('exports.place'),
    leftOut: say('exports.leftOut'),
    inBands: say('exports.coarse.bands'),
    inYears: say('exports.coarse.years'),
    inContinents: say('exports.coarse.continents'),
  };
}
