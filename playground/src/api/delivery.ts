import type { Update, WebhookInfo } from '@grammyjs/types';

/** A getUpdates request. */
export interface Poll {
  readonly offset: number;
  readonly limit: number;
  /** In seconds; 0 answers at once. */
  readonly timeout: number;
  /** Aborted when the bot hangs up. */
  readonly signal: AbortSignal;
}

export interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string;
  readonly maxConnections: number;
  /** PEM of a certificate to trust, if the bot gave one. */
  readonly certificate: string | undefined;
}

/** How updates get to the bot: it asks for them, or they are pushed. */
export interface Delivery {
  poll(request: Poll): Promise<readonly Update[]>;
  /** Sets the webhook, or takes it away; false if nothing changes. */
  setWebhook(settings: WebhookSettings | undefined): boolean;
  webhookInfo(): WebhookInfo;
}
