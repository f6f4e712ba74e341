import { Mistakes, type Mistake } from '../../src/platform/authoring/mistakes.js';
import { readSource } from '../../src/platform/authoring/source-file.js';
import { readSurvey, type ReadSurvey } from '../../src/surveys/authoring.js';

/** Every kind of question on five pages; the second page comes only for those who have a business. */
export const smallSurvey = `
title: What do you need?
audience: entrepreneur
intro: We ask a few things.
thanks: Thank you!
minutes: 5
calculated:
  - { id: hours-a-year, is: hours * 50 }
pages:
  - id: you
    title: About you
    questions:
      - id: business
        kind: single
        text: Do you have a business?
        required: true
        no-answer: [rather-not-say]
        options:
          - { id: yes-open, label: 'Yes, it is open' }
          - { id: planned, label: 'I plan one' }
          - { id: else, label: Something else, other: true }
      - id: business-name
        kind: text
        text: What is its name?
        show-if: business = 'yes-open'
        required: true
  - id: work
    show-if: business = 'yes-open'
    questions:
      - id: hours
        kind: number
        text: How many hours a week do you work for {business-name}?
        unit: hours
        least: 1
        most: 100
        no-answer: [dont-know]
        checks:
          - { id: rest, valid: hours <= 80, message: Please look at this number again. }
      - id: since
        kind: date
        text: Since when is it open?
        latest: '2026-11-22'
      - id: sells
        kind: multiple
        text: Where do you sell?
        options:
          - { id: market, label: At a market }
          - { id: online, label: Online }
          - { id: nowhere, label: Nowhere yet, exclusive: true }
  - id: needs
    questions:
      - id: needs
        kind: needs
        text: How much does it matter, and how well can you do it?
        no-answer: [dont-know]
        competences:
          - { id: literacy, label: Counting costs }
          - { id: creativity, label: Finding ideas }
  - id: order
    questions:
      - id: first
        kind: ranking
        text: What comes first?
        options:
          - { id: money, label: Money }
          - { id: time, label: Time }
          - { id: help, label: Help }
      - id: worth
        kind: scale
        text: How glad are you?
        from-label: Not at all
        to-label: Very
  - id: end
    questions:
      - { id: explain, kind: information, text: 'We keep this **safe**.' }
      - { id: agree, kind: consent, text: May we ask you again?, purpose: follow-up, version: '2026-11', required: true }
      - { id: story, kind: text, long: true, text: Tell us more. }
`;

const competences = new Set(['literacy', 'creativity']);

/** Reads a survey file, with translations by language; mistakes as lines. */
export function readSmall(base: string, translations: Record<string, string> = {}): { read: ReadSurvey | null; mistakes: string[] } {
  const mistakes = Mistakes.none();
  const source = (name: string, text: string) => readSource(name, Buffer.from(text), mistakes)!;
  const sources = { base: source('surveys/small.yaml', base), translations: new Map(Object.entries(translations).map(([code, text]) => [code, source(`surveys/small.${code}.yaml`, text)])) };
  const nowhere = () => 'This leads nowhere.';
  const read = readSurvey('small', sources, { mistakes, language: 'en', competences, surveys: ['small', 'longer'], surroundings: (_path, language) => ({ language, t: (key) => key, link: nowhere, picture: nowhere, media: nowhere, transcript: nowhere, term: nowhere }) });
  return { read, mistakes: mistakes.all.map(({ file, line, message }: Mistake) => `${file}:${line}: ${message}`) };
}
