import { readSmall, smallSurvey } from '../../test/make/survey-file.js';
import { flowReads, type FlowReads } from './flow-reads.js';

function readFor(...variables: string[]): Record<string, unknown> {
  const { definition } = readSmall(smallSurvey.replace('is: hours * 50 }', 'is: hours * 50 }\n  - { id: years, is: years-since(since) }\n  - { id: long, is: years * hours-a-year > 500 }')).read!;
  const { variables: read, day }: FlowReads = flowReads({ ...definition, slug: 'small' }, variables);
  return { variables: [...read].sort(), day };
}

it('reads an answer that everybody is asked for, and no other', () => {
  expect(readFor('agree')).toEqual({ variables: ['agree'], day: false });
});

it('reads what decides whether a question, or its page, is shown', () => {
  expect(readFor('business-name')).toEqual({ variables: ['business', 'business-name'], day: false });
  expect(readFor('sells')).toEqual({ variables: ['business', 'sells'], day: false });
});

it('reads the option beside which words stand', () => {
  expect(readFor('business.other')).toEqual({ variables: ['business', 'business.other'], day: false });
});

it('reads what a value is worked out of, through other values, and the day where it counts', () => {
  expect(readFor('hours-a-year')).toEqual({ variables: ['business', 'hours', 'hours-a-year'], day: false });
  expect(readFor('long')).toEqual({ variables: ['business', 'hours', 'hours-a-year', 'long', 'since', 'years'], day: true });
});
