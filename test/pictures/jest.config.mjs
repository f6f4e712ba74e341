import { dirname } from 'node:path';
import config from '../../jest.config.mjs';

/** The pictures of the documentation, taken by bin/screenshots as the browser tests are run, and only then. */
const promises = config.projects.find(({ displayName }) => displayName === 'promises');

export default { ...promises, displayName: 'pictures', rootDir: dirname(dirname(import.meta.dirname)), testMatch: ['<rootDir>/test/pictures/*.pictures.ts'] };
