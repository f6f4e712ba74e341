import { didYouMean } from '../platform/authoring/nearest.js';
import type { YamlValue } from '../platform/authoring/yaml-value.js';

/** Every gap of a text, `{{gap-id}}`, is defined, and every defined one stands in it once: in every language. */
export function checkGaps(text: YamlValue, ids: readonly string[]): void {
  const used = [...(text.text() ?? '').matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1]!.trim());
  const unknown = used.find((id) => !ids.includes(id));
  const wrong = ids.find((id) => used.filter((other) => other === id).length !== 1);
  if (unknown !== undefined) text.error(`The gap {{${unknown}}} is not defined under “gaps”.${didYouMean(unknown, ids)}`);
  else if (wrong !== undefined) text.error(`The gap “${wrong}” should stand once in the text, as {{${wrong}}}.`);
}
