/** What came of all updates. */
export interface Outcome {
  readonly counts: ReadonlyMap<string, { readonly sound: number; readonly broken: number; readonly slowest: number }>;
  readonly requests: ReadonlyMap<string, number>;
  /** Milliseconds from giving an update to its being handled, with everything that it made the bot send. */
  readonly times: readonly number[];
  readonly failures: readonly string[];
}

const MOST_SHOWN = 20;

/** Prints the tables for bench/RESULTS.md. */
export const tell = ({ counts, requests, times, failures }: Outcome): void => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log('| kind | sound | broken | slowest, ms |\n|---|---|---|---|');
  for (const [kind, { sound, broken, slowest }] of counts) console.log(`| ${kind} | ${sound} | ${broken} | ${slowest.toFixed(0)} |`);
  console.log('\n| request that Telegram accepted | times |\n|---|---|');
  for (const [method, count] of requests) console.log(`| ${method} | ${count} |`);
  console.log(`\n${times.length} updates; handled in ${at(0.5)} ms at the median, ${at(0.99)} ms at p99, ${at(1)} ms at most`);
  console.log(`failures, refused requests, hangs: ${failures.length}`);
  for (const failure of failures.slice(0, MOST_SHOWN)) console.log(`- ${failure}`);
};
