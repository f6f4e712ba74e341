const megabyte = 1024 * 1024;

/** What a file is good for, by the ending of its name. */
export interface MediaType {
  /** As HTTP names it. */
  type: string;
  /** Pictures, sounds, films and captions are shown in a page; documents are kept by the reader. */
  use: 'picture' | 'sound' | 'film' | 'captions' | 'document';
  /** What people call it: “PDF”. */
  label: string;
  /** The largest size in bytes that authors may publish: readers pay for their data. */
  most: number;
}

const types: Record<string, MediaType> = {
  svg: { type: 'image/svg+xml', use: 'picture', label: 'SVG', most: megabyte / 2 },
  png: { type: 'image/png', use: 'picture', label: 'PNG', most: megabyte },
  jpg: { type: 'image/jpeg', use: 'picture', label: 'JPEG', most: megabyte },
  jpeg: { type: 'image/jpeg', use: 'picture', label: 'JPEG', most: megabyte },
  gif: { type: 'image/gif', use: 'picture', label: 'GIF', most: megabyte },
  webp: { type: 'image/webp', use: 'picture', label: 'WebP', most: megabyte },
  mp3: { type: 'audio/mpeg', use: 'sound', label: 'MP3', most: 25 * megabyte },
  m4a: { type: 'audio/mp4', use: 'sound', label: 'M4A', most: 25 * megabyte },
  ogg: { type: 'audio/ogg', use: 'sound', label: 'OGG', most: 25 * megabyte },
  opus: { type: 'audio/ogg', use: 'sound', label: 'Opus', most: 25 * megabyte },
  wav: { type: 'audio/wav', use: 'sound', label: 'WAV', most: 25 * megabyte },
  mp4: { type: 'video/mp4', use: 'film', label: 'MP4', most: 100 * megabyte },
  webm: { type: 'video/webm', use: 'film', label: 'WebM', most: 100 * megabyte },
  vtt: { type: 'text/vtt; charset=utf-8', use: 'captions', label: 'WebVTT', most: megabyte },
  pdf: { type: 'application/pdf', use: 'document', label: 'PDF', most: 25 * megabyte },
  csv: { type: 'text/csv; charset=utf-8', use: 'document', label: 'CSV', most: 5 * megabyte },
  txt: { type: 'text/plain; charset=utf-8', use: 'document', label: 'TXT', most: 5 * megabyte },
  ics: { type: 'text/calendar; charset=utf-8', use: 'document', label: 'ICS', most: megabyte },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', use: 'document', label: 'DOCX', most: 25 * megabyte },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', use: 'document', label: 'XLSX', most: 25 * megabyte },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', use: 'document', label: 'PPTX', most: 25 * megabyte },
  odt: { type: 'application/vnd.oasis.opendocument.text', use: 'document', label: 'ODT', most: 25 * megabyte },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', use: 'document', label: 'ODS', most: 25 * megabyte },
};

/** The endings that `mediaTypeOf` knows. */
export const mediaEndings: readonly string[] = Object.keys(types);

/** What the file with this name is, or null: web pages, scripts and programs are none of ours. */
export function mediaTypeOf(name: string): MediaType | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? types[ending]! : null;
}
