/** So many right of the last so many: 3 of 5. */
export interface Criterion {
  readonly right: number;
  readonly of: number;
}

/** What an author asks for: a share of the last answers, so many right in a row, or every question once right in a row. */
export type MasteryModel = Criterion | { readonly inARow: number } | 'all';

/** How the first answer to a question went. `rectified` was wrong first; `hinted` asked for help first. Only `right` counts as right. */
export type Came = 'right' | 'wrong' | 'rectified' | 'hinted';

/** A question shown once in a practice; the same question shown again is another showing. */
export interface Showing {
  readonly id: string;
  readonly came: Came;
}

/** A practice as it stands: plain data, never changed, only followed by another. */
export interface Practice {
  /** As it was when she started: a new version of the quiz does not move her goal. */
  readonly criterion: Criterion;
  readonly showings: readonly Showing[];
  /** 0 before the first answer, then 0.001 to 1 in thousandths; it only grows, and 1 is mastered. */
  readonly progress: number;
}

/** The criterion that a model means for a quiz of so many questions. @throws RangeError where it could never be met, or needs over 999 */
export function criterionOf(model: MasteryModel, questions: number): Criterion {
  const criterion = model === 'all' ? inARow(questions) : 'inARow' in model ? inARow(model.inARow) : { right: model.right, of: model.of };
  const isSound = Number.isInteger(criterion.right) && Number.isInteger(criterion.of) && criterion.right >= 1 && criterion.right <= Math.min(criterion.of, 999);
  if (!isSound) throw new RangeError(`Nobody can have ${criterion.right} right of ${criterion.of}`);
  return criterion;
}

/** A practice that has just begun. */
export function beginPractice(criterion: Criterion): Practice {
  return { criterion, showings: [], progress: 0 };
}

/** Another practice after a mastered one, by the criterion of today; the same one while it is not mastered. */
export function practiseAgain(practice: Practice, criterion: Criterion): Practice {
  return isMastered(practice) ? beginPractice(criterion) : practice;
}

/** She answered the question of a showing. Only the first answer counts; a wrong one that she mends is remembered as such. */
export function answered(practice: Practice, showing: string, isRight: boolean): Practice {
  const before = practice.showings.find((one) => one.id === showing);
  if (!before) return followed(practice, [...practice.showings, { id: showing, came: isRight ? 'right' : 'wrong' }]);
  return isRight && before.came === 'wrong' ? followed(practice, replaced(practice.showings, { id: showing, came: 'rectified' })) : practice;
}

/** She asked for a hint. Before an answer, the showing does not count at all: asking for help costs nothing and proves nothing. */
export function hinted(practice: Practice, showing: string): Practice {
  if (practice.showings.some((one) => one.id === showing)) return practice;
  return followed(practice, [...practice.showings, { id: showing, came: 'hinted' }]);
}

/** Once mastered, mastered for ever. */
export function isMastered(practice: Practice): boolean {
  return practice.progress === 1;
}

function followed(practice: Practice, showings: readonly Showing[]): Practice {
  const { right, of } = practice.criterion;
  const counted = showings.filter((showing) => showing.came !== 'hinted').slice(-of);
  const rightOnes = counted.filter((showing) => showing.came === 'right').length;
  // In thousandths, rounded up as Kolibri does; the least of them says that she has begun.
  const progress = Math.min(1000, Math.max(1, Math.ceil((1000 * rightOnes) / right))) / 1000;
  return { ...practice, showings, progress: Math.max(practice.progress, progress) };
}

function replaced(showings: readonly Showing[], showing: Showing): Showing[] {
  return showings.map((one) => (one.id === showing.id ? showing : one));
}

function inARow(count: number): Criterion {
  return { right: count, of: count };
}
