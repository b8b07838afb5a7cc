import { z } from 'zod';
import type { BotApi } from './bot-api.js';

const answer = z.looseObject({ method: z.string() });

/** Carries out the method that a webhook's answer may name. Its result is told to nobody, as at Telegram; the ledger has it. */
export const runWebhookAnswer = (api: BotApi, body: string): void => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // Most answers are a bare "OK".
    return;
  }
  const call = answer.safeParse(parsed);
  if (!call.success) return;
  const { method, ...parameters } = call.data;
  const name = method.toLowerCase();
  if (name.startsWith('get') || ['setwebhook', 'deletewebhook', 'close', 'logout'].includes(name)) return;
  api.run({ method: name, parameters, uploads: new Map(), signal: new AbortController().signal }).then(
    () => undefined,
    () => undefined, // Refusals stand in the ledger.
  );
};
