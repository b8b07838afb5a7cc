/** A profile as `node --cpu-prof` writes it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** Microseconds. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Parts of the program by the files that they consist of; the first one that fits has it. */
const FILES: readonly (readonly [part: string, files: RegExp])[] = [
  ['understanding the question', /\/src\/(?:search|answers)\/|fuse\.js|minisearch|@orama/],
  ['words and buttons', /\/src\/(?:replies|charts|content)\/|i18next|\/dialogue\/(?!chats)/],
  ['the store', /\/src\/store\/|\/kysely\/|libsql|@neon-rs|\/pg(?:-\w+)?\/|\/dialogue\/chats/],
  [
    'sending: undici (telegraf: node-fetch), retries',
    /\/undici\/|\/telegraf\/lib\/core\/network|node-fetch|p-retry|abort-controller|\/telegram\/(?:api|transport|send|split|keyboards)\.|\/subscriptions\/pace/,
  ],
  ['the webhook: HTTP, fastify, reading JSON', /fastify|find-my-way|\/telegram\/(?:webhook|update|turns)\.|\/core\/network\/webhook/],
  ['handing on: lanes, limits, telegraf', /\/src\/telegram\/|telegraf|p-queue|rate-limiter|\/load\/bare/],
  ['counting and logging', /\/src\/operate\/|prom-client|pino/],
  ['schemas: zod', /\/zod\//],
];

const BY_NODE = 'Node itself: sockets, TLS, timers';
const GARBAGE = 'collecting garbage';
export const PARTS: readonly string[] = [...FILES.map(([part]) => part), BY_NODE, GARBAGE];

/** Milliseconds by part between two instants, in microseconds on the profile's clock; idling isn't counted. */
export const timeByPart = ({ nodes, samples, timeDeltas, startTime }: Profile, from: number, to: number): ReadonlyMap<string, number> => {
  const partOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (id: number, outer: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const { url, functionName } = node.callFrame;
    const own =
      functionName === '(garbage collector)' ? GARBAGE : functionName === '(idle)' ? '' : FILES.find(([, files]) => files.test(url))?.[0];
    partOf.set(id, own ?? outer);
    for (const child of node.children ?? []) name(child, own ?? outer);
  };
  if (nodes[0]) name(nodes[0].id, BY_NODE);
  const times = new Map<string, number>();
  let at = startTime;
  samples.forEach((id, i) => {
    at += timeDeltas[i] ?? 0;
    const part = partOf.get(id);
    if (at < from || at > to || !part) return;
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1_000);
  });
  return times;
};
