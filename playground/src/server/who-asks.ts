import type { IncomingHttpHeaders } from 'node:http';

/** A program; our own page, or its reader by the browser's address bar; another page in the same browser. */
export type Asker = 'program' | 'own page' | 'another page';

/** Whose request it is, by what a browser adds and no page can change (Fetch Metadata, Origin). */
export const askerOf = ({ host = '', origin, 'sec-fetch-site': site }: IncomingHttpHeaders): Asker => {
  if (origin === undefined && site === undefined) return 'program';
  const isOwnOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  // Another port of this machine is the "same site", and as foreign as any.
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  return isOwnOrigin && isOwnSite ? 'own page' : 'another page';
};

const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Whether a request names this machine: a name that was made to lead here is another page's. */
export const namesThisMachine = ({ host = '' }: IncomingHttpHeaders): boolean => OWN_NAMES.test(host);
