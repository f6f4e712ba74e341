import type { Translate } from '../../platform/language/translations.js';

/** How the state of a file looks: never by colour alone. */
export interface FileLook {
  tone: string;
  icon: string;
  word: string;
}

const looks: Readonly<Record<string, Omit<FileLook, 'word'>>> = {
  pending: { tone: 'waiting', icon: 'clock' },
  processing: { tone: 'info', icon: 'repeat' },
  completed: { tone: 'success', icon: 'check' },
  cancelled: { tone: 'quiet', icon: 'cross' },
  failed: { tone: 'error', icon: 'error' },
  unfit: { tone: 'error', icon: 'error' },
  withdrawn: { tone: 'warning', icon: 'warning' },
  expired: { tone: 'quiet', icon: 'clock' },
};

export function lookOf(state: string, t: Translate): FileLook {
  return { ...looks[state]!, word: t(`exports.state.${state}`) };
}
