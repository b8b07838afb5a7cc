import { TextError } from './text-error.js';

/** Schemes of Telegram's own: links into its clients. */
const OWN = /^(?<scheme>tg|ton|tonsite):(?:\/\/)?(?<rest>.*)$/is;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * A link as Telegram keeps it (TDLib's LinkManager): http is added where no scheme is. Throws a TextError with Telegram's words for what
 * is no link to it: other schemes, a host without a dot.
 */
export const readLink = (target: string): string => {
  const { scheme, rest } = OWN.exec(target)?.groups ?? {};
  if (scheme !== undefined && rest !== undefined) return `${scheme.toLowerCase()}://${rest}`;
  const full = SCHEME.test(target) ? target : `http://${target}`;
  if (/\s/.test(target) || !URL.canParse(full)) throw new TextError('Wrong HTTP URL');
  const { protocol, hostname, href } = new URL(full);
  if (!/^https?:$/.test(protocol)) throw new TextError('Unsupported URL protocol');
  if (!hostname.includes('.') && !hostname.startsWith('[')) throw new TextError('Wrong HTTP URL');
  return href;
};
