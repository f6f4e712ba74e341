/** The embedded server cannot be used here. The message is for the operator: what is wrong, and the way out. */
export class CannotStartDatabase extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason}\nAnother way: set DATABASE_URL to a PostgreSQL server of your own.`, options);
    this.name = 'CannotStartDatabase';
  }
}

const knownReasons: [RegExp, (directory: string) => string][] = [
  [/no space left on device|ENOSPC|disk quota|EDQUOT/i, (directory) => `The disk that holds ${directory} is full. Make room and start again.`],
  [/read-only file system|EROFS/i, (directory) => `${directory} is on a disk that may only be read.`],
  [/not a directory|ENOTDIR|EEXIST/i, (directory) => `${directory} should be a folder, but a file is in its place.`],
  [
    /permission denied|EACCES|EPERM|wrong ownership|not permitted/i,
    (directory) => `${directory} may not be read and written by this user. Start as the user who owns it, or give it to this one.`,
  ],
  [
    /pre-existing shared memory block|lock file "postmaster\.pid" already exists/,
    (directory) => `Another PostgreSQL is still at work on ${directory}. Wait until it has ended, or end it, and start again.`,
  ],
];

/** Turns what PostgreSQL or the file system said into one sentence to act on, with their words below it. */
export function explain(said: string, directory: string): CannotStartDatabase {
  const known = knownReasons.find(([pattern]) => pattern.test(said));
  const reason = known ? known[1](directory) : `PostgreSQL did not start on ${directory}.`;
  const itsWords = said.trim().split('\n').slice(-8).join('\n');
  return new CannotStartDatabase(itsWords ? `${reason}\nIt said:\n${itsWords}` : reason);
}

/** Hands on a result; an error of the file system or of a program that we ran comes out explained. */
export async function explained<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (stderr || (typeof code === 'string' && /^E[A-Z]+$/.test(code))) throw explain(stderr || String(error), directory);
    throw error;
  }
}
