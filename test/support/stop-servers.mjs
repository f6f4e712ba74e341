import { rmSync } from 'node:fs';

export default async function stopServers() {
  await globalThis.databaseServer.stop();
  rmSync(globalThis.databaseServer.directory, { recursive: true, force: true });
}
