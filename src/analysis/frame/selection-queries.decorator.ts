import { applyDecorators } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import { Problems } from '../../platform/api/operation.decorator.js';

/** One text in an address. */
export const oneText = { required: false, schema: { type: 'string' as const } };

/** One text or several. */
export const texts = { required: false, schema: { type: 'array' as const, items: { type: 'string' as const } }, style: 'form' as const, explode: true };

/** Names of a pattern that have `values`: an object whose properties are spread over the address. */
export function textsNamed(pattern: string, values: object) {
  return { required: false, schema: { type: 'object' as const, propertyNames: { pattern }, additionalProperties: values }, style: 'form' as const, explode: true };
}

/** What every operation about a survey says of its guard. */
export const pastTheGuard = 'Takes the same filters as the page: a question with one answer of several is named “answer.” and its id, for example “answer.country=fi”. Of fewer than five people, and of what could be worked out beside earlier figures, nothing is shown: 409 says why. What the survey does not know, such as a filter that is misspelt, is refused: 422.';

/** The survey and the filters of an operation, which are those of the pages, and the problems that it may answer with. */
export function SelectsAnswers(): MethodDecorator {
  return applyDecorators(
    ApiParam({ name: 'survey', description: 'The slug of the survey.' }),
    ApiQuery({ name: 'wave', description: 'The time at which it was asked: before, after; the first one where nothing is said.', ...oneText }),
    ApiQuery({ name: 'round', description: 'Only answers of this round, by its id, as “by=round” tells them; “-” for those that came in no round. Its wave is that of the round, where none is said.', ...oneText }),
    ApiQuery({ name: 'language', description: 'Only answers in these languages.', ...texts }),
    ApiQuery({ name: 'way', description: 'Only those who came by these ways.', ...texts }),
    ApiQuery({ name: 'organisation', description: 'Only those whose group belongs to these partners.', ...texts }),
    ApiQuery({ name: 'place', description: 'Only those whose group is in these countries.', ...texts }),
    ApiQuery({ name: 'answers', description: 'Only those who gave these answers: “answer.” and the id of a question that has one answer of several, with the ids of options; “-” for those who gave none.', ...textsNamed(String.raw`^answer\.`, { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }) }),
    Problems(404, 409, 422),
  );
}

/** What makes the groups, or the rows of a table. */
export function Groups(): MethodDecorator {
  return ApiQuery({ name: 'by', description: 'What makes the groups: language, way, round, organisation, place, or “answer.” and the id of a question.', ...oneText });
}
