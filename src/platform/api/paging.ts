import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Invalid } from '../web/errors.js';
import { requestOf, type Request } from '../web/request.js';
import { readCursor, writeCursor, type KeyOf, type KeyShape } from './cursor.js';

const usualLimit = 20;
export const mostPerPage = 100;

/** Which page of a list is wanted. */
export class Paging {
  constructor(
    readonly limit: number,
    private readonly cursor: string | null,
    private readonly request: Request,
  ) {}

  /** The key after which the page begins; null for the first page. @throws Invalid when the cursor is nonsense. */
  after<const Shape extends KeyShape>(shape: Shape): KeyOf<Shape> | null {
    if (this.cursor === null) return null;
    const key = readCursor(this.cursor, shape);
    if (!key) throw new Invalid('platform.api.cursorInvalid');
    return key;
  }

  /**
   * The page as it is answered. `rows` holds one more than the limit when there is a next page;
   * `keyOf` gives the key of a row for the cursor.
   */
  page<Row, Item>(rows: readonly Row[], keyOf: (row: Row) => readonly (string | number | Date)[], itemOf: (row: Row) => Item): { items: Item[]; next: string | null } {
    const shown = rows.slice(0, this.limit);
    const more = rows.length > this.limit;
    return { items: shown.map(itemOf), next: more ? this.addressAfter(keyOf(shown.at(-1)!)) : null };
  }

  /** The page of a list that is in memory already. @throws Invalid when the row that the cursor names is gone. */
  pageOf<Row, Item>(rows: readonly Row[], keyOf: (row: Row) => string, itemOf: (row: Row) => Item): { items: Item[]; next: string | null } {
    const after = this.after(['text']);
    const start = after ? rows.findIndex((row) => keyOf(row) === after[0]) + 1 : 0;
    if (after && start === 0) throw new Invalid('platform.api.cursorInvalid');
    return this.page(rows.slice(start, start + this.limit + 1), (row) => [keyOf(row)], itemOf);
  }

  private addressAfter(key: readonly (string | number | Date)[]): string {
    const [path] = this.request.url.split('?');
    return `${path}?limit=${this.limit}&cursor=${writeCursor(key)}`;
  }
}

/** The `limit` and `cursor` of the address. @throws Invalid for a limit that is no number from 1 to 100. */
export const Paged = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = requestOf(context);
  const { limit = String(usualLimit), cursor = null } = request.query as Record<string, unknown>;
  if (typeof limit !== 'string' || !/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > mostPerPage) throw new Invalid('platform.api.limitInvalid', { most: mostPerPage });
  if (cursor !== null && typeof cursor !== 'string') throw new Invalid('platform.api.cursorInvalid');
  return new Paging(Number(limit), cursor, request);
});
