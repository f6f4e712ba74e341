import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStartDatabase } from './cannot-start.js';
import { canEnter, isRoot, unprivilegedUser, type ServerUser } from './unprivileged-user.js';

/** Where a server's files lie, and whom it runs as when that is not ourselves. */
export interface Place {
  directory: string;
  user?: ServerUser;
}

const whereEverybodyCanReach = '/var/lib/i-mentor';

/** The folder that holds the data and their password. */
export function clusterIn(directory: string): string {
  return join(directory, 'cluster');
}

/**
 * Settles where the files of the server lie. For an ordinary user that is the wished directory. For root it
 * is too if the server's user can get there; else a folder under /var/lib, and `say` is told.
 * Data that exist are never left behind for an empty place.
 *
 * @throws CannotStartDatabase if root finds nobody to run the server, or data that their owner cannot reach
 */
export function settlePlace(wished: string, say: (line: string) => void): Place {
  const directory = resolve(wished);
  if (!isRoot()) return { directory: made(directory) };
  if (existsSync(clusterIn(directory))) return { directory, user: ownerOf(clusterIn(directory)) };
  const user = unprivilegedUser();
  if (!user)
    throw new CannotStartDatabase('PostgreSQL refuses to run as root, and there is neither a user "postgres" nor "nobody" to run it as.');
  const elsewhere = join(whereEverybodyCanReach, createHash('sha256').update(directory).digest('hex').slice(0, 12));
  if (!existsSync(clusterIn(elsewhere)) && canComeTo(user, directory)) return { directory: made(directory, user), user };
  say(`The database is kept in ${elsewhere}, because its server runs as the user "${user.name}", who cannot enter ${directory}.`);
  return { directory: made(elsewhere, user), user };
}

/** Data that an ordinary user has made stay theirs when root starts the server. */
function ownerOf(cluster: string): ServerUser {
  const { uid, gid } = statSync(join(cluster, 'data'));
  if (uid === 0)
    throw new CannotStartDatabase(
      `The data in ${cluster} belong to root, but PostgreSQL refuses to run as root. Give them to another user: chown -R postgres ${cluster}`,
    );
  const known = unprivilegedUser();
  const owner = known?.uid === uid ? known : { name: String(uid), uid, gid };
  if (canEnter(owner, cluster)) return owner;
  throw new CannotStartDatabase(
    `The data in ${cluster} belong to the user "${owner.name}", who can no longer enter that folder. Let this user pass through the folders above it.`,
  );
}

function canComeTo(user: ServerUser, directory: string): boolean {
  const nearest = nearestExisting(directory);
  if (!statSync(nearest).isDirectory()) return true; // to fail there, with the better message
  const willBeOpened = nearest === directory && isEmpty(directory);
  return canEnter(user, willBeOpened ? dirname(directory) : nearest);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function isEmpty(directory: string): boolean {
  return readdirSync(directory).length === 0;
}

/**
 * With a server's user, the directory stays root's and may only be passed through: what root writes beside
 * the data is out of reach of that user, who may be one that other programs run as too.
 */
function made(directory: string, user?: ServerUser): string {
  const first = mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (isEmpty(directory)) chmodSync(directory, user ? 0o711 : 0o700);
  if (first && user) openTheWay(first, directory);
  return directory;
}

/** Folders that we have just made above the directory may be passed through, but not listed. */
function openTheWay(first: string, directory: string): void {
  for (let folder = dirname(directory); folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o711);
}
