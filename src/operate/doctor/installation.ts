import type { Proxies } from '../../telegram/bot-api/proxies.js';

/** What the settings say of an installation. */
export interface Installation {
  readonly contentDir: string | undefined;
  readonly store: { readonly databaseUrl: string | undefined; readonly file: string | undefined };
  /** Undefined for one without a token. */
  readonly telegram: TelegramSettings | undefined;
}

export interface TelegramSettings {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly proxies?: Proxies;
  readonly reception: { readonly kind: 'polling' } | { readonly kind: 'webhook'; readonly publicUrl: string };
}
