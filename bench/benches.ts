/** A measurement that `npm run bench -- NAME` takes. */
export interface Bench {
  /** In bench/. */
  readonly file: string;
  /** What it tells. */
  readonly about: string;
  /** Its options, as its command takes them. */
  readonly options?: string;
  readonly postgres?: 'needed' | 'used';
  /** Flags for Node. */
  readonly flags?: readonly string[];
}

/** All of them, by name. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  answers: { file: 'answers/run.ts', about: 'our answers and those of other search libraries on the same records: how right, how fast' },
  phrasings: {
    file: 'answers/phrasings.ts',
    about: 'ways of asking that the content does without: how many are answered by their record',
    options: '--every 1 --misses',
  },
  tune: { file: 'answers/tune.ts', about: 'looks for better thresholds on the development questions', options: '--minutes 5 --seed 1' },
  labelled: {
    file: 'answers/labelled.ts',
    about: 'labelled questions and claims: how many are answered by a record that answers them',
    options: '--misses',
  },
  'fit-claims': { file: 'answers/fit-claims.ts', about: 'fits how much each piece of evidence tells for or against a claim' },
  growth: {
    file: 'answers/growth.ts',
    about: 'time and memory of a question with ten and a hundred times the content',
    flags: ['--expose-gc', '--max-old-space-size=16000'],
  },
  names: { file: 'names/run.ts', about: 'what is found by a name half typed, and how fast' },
  charts: { file: 'charts.ts', about: 'how long a chart takes, cold and warm' },
  load: { file: 'load/run.ts', about: 'the bot by webhook beside a bare telegraf handler', options: '--only saturation,half,overload' },
  profile: { file: 'load/profile.ts', about: 'where the processor’s time of an update goes', options: '--seconds 10' },
  hung: { file: 'load/hung.ts', about: 'one chat hangs: do the others wait?', options: '--seconds 20 --rate 20' },
  abuse: { file: 'abuse/run.ts', about: 'one person floods the bot: what do others notice?', options: '--seconds 30 --rounds 3' },
  soak: { file: 'soak/run.ts', about: 'memory over many updates', options: '--updates 300000' },
  inputs: { file: 'inputs/run.ts', about: 'what the bot makes of any input', options: '--updates 100000 --only updates|mistakes|growth' },
  delivery: { file: 'delivery/simulated.ts', about: 'a hundred thousand messages on a clock that jumps', options: '--chats 100000' },
  'delivery-live': { file: 'delivery/live.ts', about: 'four processes deliver in real time', options: '--minutes 5', postgres: 'needed' },
  kills: { file: 'kills/run.ts', about: 'processes killed while they deliver', options: '--kills 30 --chats 2000', postgres: 'used' },
  faults: { file: 'faults/run.ts', about: 'what fails, scene by scene', options: '--kills 50 --only SCENE,…', postgres: 'used' },
  sizes: { file: 'sizes.ts', about: 'what chats, deliveries and updates take in the stores', options: '--chats 10000', postgres: 'needed' },
};

/** What `npm run bench` alone prints: a line for each. */
export const listing = (): string => {
  const lines = Object.entries(BENCHES).map(([name, { about, options, postgres }]) => {
    const more = [options, postgres && `PostgreSQL ${postgres}`].filter((part) => part !== undefined).join('; ');
    return `  ${name.padEnd(14)} ${about}${more === '' ? '' : ` (${more})`}`;
  });
  return `npm run bench -- NAME [OPTIONS]; with PostgreSQL: .ci/postgres run npm run bench -- NAME\n\n${lines.join('\n')}`;
};
