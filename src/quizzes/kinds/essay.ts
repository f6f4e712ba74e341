import type { Text } from '../../platform/language/text.js';
import type { Common, Kind } from './kind.js';

/** A text that a person marks. */
export interface EssayQuestion extends Common {
  readonly kind: 'essay';
  /** About how long it should be. */
  readonly words?: number;
  /** What the marker looks for; learners never see it. */
  readonly guide?: Text;
}

export interface EssayResponse {
  readonly text: string;
}

export const essay: Kind<EssayQuestion, EssayResponse> = {
  read: (_question, reader) => ({ text: reader.lines('text') }),

  isComplete: (_question, response) => response.text.trim() !== '',

  isGradable: (_question, response) => response.text.trim() !== '',

  grade: () => ({ fraction: null, state: 'needs-marking', parts: [] }),

  rightResponse: () => null,
};
