export { audienceRules, type Audience, type AudienceRule } from './audiences.js';
export { withheld, type Figure, type Withheld } from './figures.js';
export { pseudonyms, type Pseudonym } from './records/pseudonyms.js';
export { continentOf, regionOf, type Continent, type Region } from './records/regions.js';
export type { Condition, People } from './releases/people.js';
export { refusalOf, type Refusal, type Release, type ReleasedCount } from './releases/release-rule.js';
export { audit, type Audit, type Interval } from './tables/audit.js';
export { nameOf, withTotals, type CellName, type CountsTable } from './tables/counts-table.js';
export { protectTable, shownCounts, type ProtectedTable, type ProtectionRule } from './tables/protect-table.js';
