import type { TableMistake } from '../../platform/tables/table-mistake.js';
import { adviceInWords, adviceOn } from './advice.js';
import { statisticsOf, type TestStatistics } from './item-statistics.js';
import { readMarksTable } from './marks-table.js';

/** The answer of `items`, its fields in this order; percent where item statistics are in percent, null where undefined. */
export interface ItemsAnswer {
  readonly attempts: number;
  readonly items: readonly {
    readonly item: string;
    readonly facility: number | null;
    readonly sd: number | null;
    readonly discriminationIndex: number | null;
    readonly discriminativeEfficiency: number | null;
    readonly effectiveWeight: number | null;
    readonly intendedWeight: number | null;
    readonly advice: string | null;
  }[];
  readonly test: TestStatistics;
}

export type Items = { readonly ok: true; readonly answer: ItemsAnswer } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/** Item and test statistics of a table of marks made anywhere, or every mistake in it. */
export function itemsOf(csv: string): Items {
  const table = readMarksTable(csv);
  if (!table.ok) return table;
  const { attempts, items, test } = statisticsOf(table.items);
  const answers = items.map((item) => {
    const { attempts: _asked, ...statistics } = item;
    const advice = adviceOn(item);
    return { ...statistics, advice: advice && adviceInWords[advice] };
  });
  return { ok: true, answer: { attempts, items: answers, test } };
}
