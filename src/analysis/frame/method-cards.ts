import type { Translate } from '../../platform/language/translations.js';

/** What the desk shows, each with a card. */
export type Method = 'counts' | 'hidden' | 'leaving' | 'times' | 'n' | 'means' | 'gap' | 'mwds' | 'rds' | 'agreement' | 'map' | 'weights' | 'shares' | 'chiSquare' | 'alpha' | 'items' | 'change' | 'ranked' | 'contentNeeds';

/** A figure explained: what it is, how to read it, and when not to trust it. */
export interface MethodCard {
  id: string;
  title: string;
  what: string;
  read: string;
  distrust: string;
}

export function methodCards(methods: readonly Method[], t: Translate): MethodCard[] {
  return methods.map((method) => ({
    id: method,
    title: t(`analysis.method.${method}.title`),
    what: t(`analysis.method.${method}.what`),
    read: t(`analysis.method.${method}.read`),
    distrust: t(`analysis.method.${method}.distrust`),
  }));
}
