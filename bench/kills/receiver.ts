import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A message that reached Telegram, as far as the ledger knows. */
export interface Receipt {
  readonly chat: number;
  readonly part: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Stands in for the Bot API: takes what is sent after a while, as a network does, and writes it down. */
export interface Receiver {
  readonly url: string;
  readonly ledger: readonly Receipt[];
  /** Resolves with the first message that arrives from now on. */
  next(): Promise<Receipt>;
  close(): Promise<void>;
}

const messageSchema = z.object({ chat: z.number(), part: z.number() });

/** `delay` gives milliseconds from a message's arrival to its answer. */
export const startReceiver = async (delay: () => number): Promise<Receiver> => {
  const ledger: Receipt[] = [];
  const awaiting: ((receipt: Receipt) => void)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const receipt = { ...messageSchema.parse(JSON.parse(body)), at: Date.now() };
      ledger.push(receipt);
      for (const tell of awaiting.splice(0)) tell(receipt);
      setTimeout(() => response.end('{"ok":true}'), delay());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ledger,
    next: () => new Promise((resolve) => awaiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
