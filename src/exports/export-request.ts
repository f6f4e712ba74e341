import type { AnonymityReport } from '../disclosure/index.js';
import type { Format } from './formats.js';

/** What somebody asks for. */
export interface ExportRequest {
  /** Who asks; null for the operator of the installation. */
  by: string | null;
  survey: string;
  format: Format;
  /** A row a response, or a row a person with all waves side by side. */
  layout: 'long' | 'wide';
  /** The waves that go along; null for all. */
  waves: readonly string[] | null;
  /** What the file is for: pseudonyms of different purposes cannot be joined. */
  purpose: string;
  /** The language of labels; null for the one in which the survey was written. */
  language: string | null;
  /** Whether words of her own go along. */
  texts: boolean;
  /** Whether responses that were not sent go along. */
  unfinished: boolean;
  /** Columns by which somebody may be found; the usual ones where none is named. */
  known: readonly string[];
  now: Date;
}

/** What a file holds, and what has to be said of it. */
export interface Exported {
  rows: number;
  columns: number;
  /** Columns of which a text had to be cut. */
  cut: string[];
  /** The columns by which somebody may be found, and how well people are hidden behind them. */
  known: string[];
  anonymity: AnonymityReport;
  /** The fewest people that should look alike. */
  k: number;
}
