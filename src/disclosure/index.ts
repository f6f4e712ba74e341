export { audit, type Audit, type Interval } from './tables/audit.js';
export { nameOf, withTotals, type CellName, type CountsTable } from './tables/counts-table.js';
export { protectTable, shownCounts, type ProtectedTable, type ProtectionRule } from './tables/protect-table.js';
