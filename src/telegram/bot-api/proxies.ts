/** The proxies to go by: our own setting, or those that all programs of the machine are told of. */
export interface Proxies {
  /** http://, https:// or socks5://, with a name and a password where it wants them; goes before the others. */
  readonly own?: string | undefined;
  readonly http?: string | undefined;
  readonly https?: string | undefined;
  /** Hosts to go to directly, with commas between them. */
  readonly except?: string | undefined;
}

/** What may hold a password. */
export const proxyUrls = (settings: { readonly proxies: Proxies } | undefined): readonly (string | undefined)[] =>
  settings ? [settings.proxies.own, settings.proxies.http, settings.proxies.https] : [];
