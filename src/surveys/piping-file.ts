import { didYouMean } from '../platform/authoring/nearest.js';
import type { YamlMap } from '../platform/authoring/yaml-value.js';
import type { Text } from '../platform/language/text.js';
import type { Known } from './known-variables.js';
import { pipedIn } from './piping.js';

/** Names what is wrong with the `{names}` in texts: each is known at this place, and stands in every language. */
export function checkPiping(texts: readonly Text[], map: YamlMap, known: Known): void {
  for (const text of texts) {
    for (const name of new Set(Object.values(text).flatMap(pipedIn))) {
      if (!known.has(name)) map.error(`“{${name}}” stands in a text, and there is no variable of this name before it.${didYouMean(name, known.all)}`);
    }
    checkSame(text, map);
  }
}

function checkSame(text: Text, map: YamlMap): void {
  const [base, ...others] = Object.entries(text).map(([language, words]) => ({ language, names: pipedIn(words).sort().join(' ') }));
  for (const { language, names } of others) {
    if (names !== base!.names) map.error(`A text names {${base!.names}} in “${base!.language}” and {${names}} in “${language}”. Let both name the same variables.`);
  }
}
