import type { Mistakes } from './mistakes.js';
import type { SourceFile } from './source-file.js';
import type { YamlMap } from './yaml-value.js';

/** How far a translation has come. A stale one was made from an older text of its source, and is still shown. */
export type TranslationState = 'reviewed' | 'draft' | 'stale';

/** A base file and what stands beside it, by language. */
export interface SourceSet {
  base: SourceFile;
  translations: ReadonlyMap<string, SourceFile>;
}

/** Reads `source` and `status` of a translation. Where they are missing it counts as a draft. */
export function readHead(map: YamlMap, base: SourceFile): TranslationState {
  const source = map.need('source');
  const status = map.need('status')?.choice(['draft', 'reviewed']) ?? 'draft';
  const made = source?.text();
  if (!source || !made) return 'draft';
  if (made === base.fingerprint) return status;
  source.warning(`This translation is stale: ${base.path} has changed since. Compare, mend what differs, and write “source: ${base.fingerprint}”.`);
  return status === 'draft' ? 'draft' : 'stale';
}

/** Where to collect the mistakes of a translation: one that is stale or a draft may be out of step with its base. */
export function sinkFor(state: TranslationState, mistakes: Mistakes): Mistakes {
  return state === 'reviewed' ? mistakes : mistakes.asWarnings();
}
