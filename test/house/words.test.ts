import { filesOf } from './files.js';

/** What must not be written, where, and why. */
const forbidden: { where: RegExp; words: RegExp; why: string; except?: string[] }[] = [
  { where: /\.css$/, words: /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/g, why: 'a page in Arabic is a true mirror: use -inline-start and -inline-end' },
  { where: /\.css$/, words: /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius/g, why: 'a page in Arabic is a true mirror: use border-start-start-radius' },
  { where: /\.hbs$/, words: /<script(?![^>]*\ssrc=)|<style|\sstyle="/gi, why: 'the content security policy allows nothing inline' },
  { where: /\.hbs$/, words: /\son[a-z]+="/gi, why: 'the content security policy allows nothing inline' },
  { where: /\.hbs$/, words: /(?:src|href|action)="(?:https?:)?\/\//g, why: 'nothing is fetched from other sites' },
  { where: /^src\/(?!platform\/)[^/]+\/.*(?<!\.spec)\.ts$/, words: /Date\.now\(\)|new Date\(\)/g, why: 'time is passed in, so that tests can set it' },
  { where: /^src\/.*\.ts$/, words: /@?InjectRepository\b/g, why: 'it would escape the transaction: ask Database for the repository' },
  { where: /^src\/.*\.ts$/, words: /synchronize: true/g, why: 'the schema changes by migrations only' },
  { where: /^src\/.*\.ts$/, words: /\bfastify\.(?:get|post|put|patch|delete|route|all)\(/g, why: 'routes stand in controllers, where they declare their audience', except: ['src/platform/web/server.ts'] },
  { where: /^src\/.*\.ts$/, words: /export default/g, why: 'one name for a thing, everywhere' },
  { where: /^(?:src|test)\/.*\.ts$/, words: /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\b(?:xit|xdescribe|fit)\(/g, why: 'a test that does not run proves nothing', except: ['test/house/words.test.ts'] },
  { where: /^test\/.*\.ts$/, words: /\.(?:waitForFunction|waitForTimeout)\(/g, why: 'the first is forbidden by our content security policy, the second fails on a slow machine: use untilOnPage', except: ['test/house/words.test.ts'] },
  { where: /^(?:src|test|bin)\/.*\.(?:ts|mjs|hbs|css)$/, words: /\b(?:TODO|FIXME|XXX)\b/g, why: 'nothing is left half done', except: ['test/house/words.test.ts'] },
];

it.each(forbidden)('has no $words in $where, because $why', ({ where, words, except = [] }) => {
  const read = filesOf('.').filter(({ path }) => where.test(path) && !except.includes(path));
  expect(read).not.toEqual([]);
  expect(read.flatMap(({ path, text }) => [...text.matchAll(words)].map((match) => `${path}: ${match[0].trim()}`))).toEqual([]);
});
