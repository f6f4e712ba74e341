/* The server's time, without asking it again: it wrote into the page when it sent it, and the browser knows how long
   ago the page came. */

const [navigation] = performance.getEntriesByType('navigation');
const arrival = navigation?.responseStart ?? 0;
const arrivalByClock = performance.timeOrigin + arrival;

/**
 * Milliseconds since the page came. The first clock only runs on, whatever somebody sets, but in some devices it
 * stands still while they sleep; the other one does not.
 */
export function elapsed() {
  return Math.round(Math.max(performance.now() - arrival, Date.now() - arrivalByClock));
}
