import { resolve } from 'node:path';
import { codebookPage } from '../../src/exports/codebook.page.js';
import type { Category } from '../../src/exports/dictionary/column.js';
import { codebookOf } from '../../src/exports/writers/package/codebook.js';
import { Frequencies } from '../../src/exports/writers/frequencies.js';
import { Translations } from '../../src/platform/language/translations.js';
import { Views } from '../../src/platform/web/views.js';
import { makeColumn, makeTable } from '../make/table.js';
import { useApp } from '../support/app.js';

const test = useApp();

it('marks what stands in another language in a printed codebook', () => {
  const categories: Category[] = [{ code: 1, label: { en: 'Open' }, versions: { from: 1, to: 1 } }, { code: 2, label: { ar: 'مغلق', en: 'Closed' }, versions: { from: 1, to: 1 } }];
  const columns = [makeColumn('business', 'code', { label: { en: 'Business' }, question: { en: 'Do you have one?' }, categories }), makeColumn('country', 'code', { label: { ar: 'البلد', en: 'Country' } })];
  const leftOut = { columns: [makeColumn('sex', 'code', { label: { en: 'Sex' } })], said: { en: 'Left out on wish' } };
  const table = makeTable(columns, [], { title: { ar: 'استبيان' }, languages: ['ar', 'en'], leftOut });
  const t = Translations.load(resolve(import.meta.dirname, '../../src/locales')).in('ar');
  const page = test.get(Views).render('exports/codebook', 'ar', codebookPage(codebookOf(table, new Frequencies(columns)), t));
  for (const words of ['Business', 'Do you have one?', 'Open', 'Sex']) expect(page).toContain(`<span lang="en" dir="ltr">${words}</span>`);
  for (const words of ['مغلق', 'البلد']) expect(page).toMatch(new RegExp(`>\\s*${words}<`));
});
