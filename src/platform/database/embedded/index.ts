export { addressAt, ApplicationRunsAlready, applicationAt, holdApplicationLock, type Application, type ApplicationLock, type Use } from './application-lock.js';
export { CannotStartDatabase } from './cannot-start.js';
export { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './embedded-server.js';
export { freePort } from './free-port.js';
