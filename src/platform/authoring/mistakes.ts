import { join } from 'node:path';

/**
 * Something to mend in a file that people write. An error keeps the file from being published; a warning is
 * reported and does not: a translation whose source changed goes on being shown.
 */
export interface Mistake {
  file: string;
  line: number;
  level: 'error' | 'warning';
  /** What is wrong, and what to do. */
  message: string;
}

/** A line of a file. */
export interface Place {
  file: string;
  line: number;
}

/** Collects mistakes, so that one check names all of them. */
export class Mistakes {
  private constructor(
    private readonly found: Mistake[],
    private readonly errorsAre: Mistake['level'],
  ) {}

  static none(): Mistakes {
    return new Mistakes([], 'error');
  }

  error(place: Place, message: string): void {
    this.add(place, this.errorsAre, message);
  }

  warning(place: Place, message: string): void {
    this.add(place, 'warning', message);
  }

  /** The same collection, for a file that may be out of step: what would be an error elsewhere is a warning here. */
  asWarnings(): Mistakes {
    return new Mistakes(this.found, 'warning');
  }

  /** All of them, by file and line, each once. */
  get all(): Mistake[] {
    const unique = new Map(this.found.map((mistake) => [`${mistake.file}:${mistake.line}:${mistake.message}`, mistake]));
    return [...unique.values()].sort((one, other) => compare(one.file, other.file) || one.line - other.line);
  }

  get hasErrors(): boolean {
    return this.found.some((mistake) => mistake.level === 'error');
  }

  /** The files in which something has to be mended, as far as is known by now. */
  filesWithErrors(): Set<string> {
    return new Set(this.found.filter((mistake) => mistake.level === 'error').map((mistake) => mistake.file));
  }

  private add({ file, line }: Place, level: Mistake['level'], message: string): void {
    this.found.push({ file, line, level, message });
  }
}

/** `file:line: what is wrong, and what to do`, with the file as seen from here, so that a terminal can open it. */
export function written({ file, line, level, message }: Mistake, directory: string): string {
  return `${join(directory, file)}:${line}: ${level === 'warning' ? 'Warning: ' : ''}${message}`;
}

/** How many there are: “2 mistakes, 1 warning.” */
export function counted(mistakes: Mistake[]): string {
  const errors = mistakes.filter(({ level }) => level === 'error').length;
  const warnings = mistakes.length - errors;
  const parts = [errors === 0 ? 'No mistakes' : amount(errors, 'mistake'), ...(warnings ? [amount(warnings, 'warning')] : [])];
  return `${parts.join(', ')}.`;
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
