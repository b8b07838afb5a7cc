import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A stretch of wire that can be cut. */
export interface Proxy {
  readonly port: number;
  /** Nothing goes through any more and nobody is told, as when a cable is pulled: connections look open. New ones hang too. */
  freeze(): void;
  /** What waits goes through, and so does what comes. */
  thaw(): void;
  /** The connections that there are carry nothing any more, though they look open; new ones are as good as ever. */
  strand(): void;
  /** All connections are reset, and new ones too until it is mended. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** Forwards TCP on loopback; with several targets, each new connection goes to the next one. */
export const startProxy = async (targets: readonly number[]): Promise<Proxy> => {
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'open' | 'frozen' | 'cut' = 'open';
  let next = 0;

  const server = createServer({ pauseOnConnect: true }, (from) => {
    if (state === 'cut') {
      from.resetAndDestroy();
      return;
    }
    const to = connect(targets[next++ % targets.length] ?? 0, '127.0.0.1');
    const pair = [from, to] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        // A wire that carries nothing tells nobody that the other side has gone.
        if (!pairs.delete(pair) || state === 'frozen') return;
        from.destroy();
        to.destroy();
      });
    }
    if (state === 'open') join(pair);
  });
  const join = ([from, to]: readonly [Socket, Socket]): void => {
    from.pipe(to);
    to.pipe(from);
    from.resume();
  };
  const part = ([from, to]: readonly [Socket, Socket]): void => {
    for (const socket of [from, to]) {
      socket.unpipe();
      socket.pause();
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      state = 'frozen';
      for (const pair of pairs) part(pair);
    },
    strand: () => {
      for (const pair of pairs) part(pair);
      pairs.clear();
    },
    thaw: () => {
      state = 'open';
      for (const pair of pairs) join(pair);
    },
    cut: () => {
      state = 'cut';
      for (const [from, to] of pairs) {
        from.resetAndDestroy();
        to.destroy();
      }
    },
    mend: () => {
      state = 'open';
    },
    close: () => {
      server.close();
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
  };
};
