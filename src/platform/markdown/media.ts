import type { Token } from 'markdown-it';
import { didYouMean } from '../authoring/nearest.js';
import type { Preparation, PreparedBlock } from './preparation.js';
import { tokenOf } from './tokens.js';

/** What a film or a sound is rendered from. */
export interface Media {
  player: 'video' | 'audio';
  address: string;
  type: string;
  captions: string | null;
  /** As HTML. */
  transcript: string | null;
}

/** Prepares `:::video file` with `captions:` and `transcript:`: those who cannot hear need one of them. */
export function prepareMedia(tokens: Token[], player: 'video' | 'audio', written: string, work: Preparation): PreparedBlock {
  const [open] = tokens;
  const line = open!.map![0];
  const media: Media = { player, address: '', type: '', captions: null, transcript: null };
  work.report.media.push(written);
  const target = written ? work.around.media(written) : `Say which file: “:::${player} ../files/name.${player === 'video' ? 'mp4' : 'mp3'}”.`;
  if (typeof target === 'string') work.report.problem(line, target);
  else Object.assign(media, target);
  readSettings(tokens, media, work);
  if (!media.captions && !media.transcript) work.report.problem(line, `Some people cannot hear this ${player === 'video' ? 'film' : 'recording'}. Add a line “transcript: …md”${player === 'video' ? ' or “captions: …vtt”' : ''}.`);
  return { tokens: [tokenOf('media', media)], kind: player };
}

function readSettings(tokens: Token[], media: Media, { around, report }: Preparation): void {
  for (const { name, value, line } of settingsIn(tokens)) {
    if (name === 'captions') {
      const target = around.media(value);
      if (typeof target === 'string') report.problem(line, target);
      else media.captions = target.address;
    } else if (name === 'transcript') {
      const text = around.transcript(value);
      if (typeof text === 'string') report.problem(line, text);
      else media.transcript = text.html;
    } else report.problem(line, `“${name}” is not known here.${didYouMean(name, ['captions', 'transcript'])}`);
  }
}

interface Setting {
  name: string;
  value: string;
  line: number;
}

function settingsIn(tokens: Token[]): Setting[] {
  return tokens.filter((token) => token.type === 'inline').flatMap((token) => token.content.split('\n').map((text, index) => settingOf(text, token.map![0] + index)));
}

function settingOf(text: string, line: number): Setting {
  const at = text.indexOf(':');
  return { name: text.slice(0, Math.max(at, 0)).trim(), value: text.slice(at + 1).trim(), line };
}
