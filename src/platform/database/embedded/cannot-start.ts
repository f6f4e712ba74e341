/** The embedded server cannot be used here. The message is for the operator: what is wrong, and the way out. */
export class CannotStartDatabase extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason}\nAnother way: set DATABASE_URL to a PostgreSQL server of your own.`, options);
    this.name = 'CannotStartDatabase';
  }
}

const knownReasons: [RegExp, (directory: string) => string][] = [
  [/no space left on device|ENOSPC/i, (directory) => `The disk that holds ${directory} is full. Make room and start again.`],
  [
    /permission denied|EACCES|EPERM|has wrong ownership/i,
    (directory) => `${directory} belongs to somebody else, or may not be written. Start as the user who owns it, or give it to this user.`,
  ],
  [/read-only file system|EROFS/i, (directory) => `${directory} is on a disk that may only be read.`],
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
