import escapeStringRegexp from 'escape-string-regexp';

/** What may never be shown: in logs, on a screen, in metrics. */
export interface Secrets {
  readonly token?: string | undefined;
  readonly webhookSecret?: string | undefined;
  readonly readerKey?: string | undefined;
  /** Its password and its host are hidden, wherever they stand. */
  readonly databaseUrl?: string | undefined;
  /** Their passwords are hidden. */
  readonly proxies?: readonly (string | undefined)[];
}

const HIDDEN = '[hidden]';
const TOKEN = /(?<!\d)\d{5,}:[\w-]{30,}/g;

/**
 * Returns a function that hides the secrets in a text. It is the last line of defence: nothing should put them there in the first place.
 */
export const createHiding = ({ token, webhookSecret, readerKey, databaseUrl, proxies = [] }: Secrets): ((text: string) => string) => {
  const words = [
    databaseUrl,
    token,
    token?.split(':')[1],
    webhookSecret,
    readerKey,
    ...partsOf(databaseUrl),
    ...proxies.flatMap(passwordsOf),
  ].filter((word) => word !== undefined && word !== '');
  if (words.length === 0) return (text) => text.replace(TOKEN, HIDDEN);
  // A word of its own only: a host that is called "db" is not the end of "amur.db".
  const any = new RegExp(`(?<![\\w.])(?:${words.map((word) => escapeStringRegexp(String(word))).join('|')})(?!\\w)`, 'g');
  return (text) => text.replace(any, HIDDEN).replace(TOKEN, HIDDEN);
};

const partsOf = (databaseUrl: string | undefined): readonly string[] => {
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) return [];
  const { host, hostname } = new URL(databaseUrl);
  return [...passwordsOf(databaseUrl), host, hostname];
};

const passwordsOf = (url: string | undefined): readonly string[] => {
  if (url === undefined || !URL.canParse(url)) return [];
  const { password } = new URL(url);
  return [password, decoded(password)];
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone per cent sign can't be decoded: the text is taken as it is.
    return text;
  }
};
