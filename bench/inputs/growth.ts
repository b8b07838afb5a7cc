import { createEngine } from '../../src/answers/engine.js';
import { readConfig } from '../../src/config.js';
import { loadContent } from '../../src/content/load.js';
import { parseAction } from '../../src/replies/actions.js';
import { escapeHtml, plainText } from '../../src/replies/reply.js';
import { inOneLine, shorten } from '../../src/replies/wording.js';
import { normalize } from '../../src/search/normalize.js';
import { tokenize } from '../../src/search/tokens.js';
import { receive } from '../../src/telegram/received.js';
import { splitHtml } from '../../src/telegram/sending/split.js';
import { readUpdate } from '../../src/telegram/bot-api/update.js';
import { LONG_TEXTS } from '../../tests/strange-texts.js';

const SMALL = 8_000;
const LARGE = 64_000;
const ROUNDS = 7;
/** Below this the clock tells nothing; such work is counted as this long. */
const LEAST_MS = 0.2;

const engine = createEngine(loadContent('content/heilongjiang-2015'));
const me = { id: 1, username: 'amur_bot', commands: new Set(['ask']) };
const message = (text: string): unknown => ({
  update_id: 1,
  message: {
    message_id: 1,
    date: 1,
    chat: { id: 2, type: 'private', first_name: 'x' },
    from: { id: 2, is_bot: false, first_name: 'x' },
    text,
  },
});

/** Work that is quadratic beyond doubt, to see that it would be seen. */
const CONTROL = 'a quadratic control';

/** Everything that takes a text from outside. */
const DOORS: Readonly<Record<string, (text: string) => unknown>> = {
  'an update read': (text) => {
    const update = readUpdate(message(`/${text}`));
    return update && receive(update, me);
  },
  'a question answered': (text) => engine.answer(text, { now: 0 }),
  'words searched': (text) => engine.find(text, 30),
  'normal form': normalize,
  tokens: tokenize,
  'HTML split into messages': (text) => splitHtml(`<b>${escapeHtml(text)}</b>`),
  'HTML made plain': plainText,
  'cut to 500 letters': (text) => shorten(text, 500),
  'put in one line': (text) => inOneLine(text, 100),
  'callback data read': parseAction,
  [CONTROL]: (text) => Array.from({ length: text.length / 64 }, (_, i) => text.lastIndexOf('\u2603', text.length - i)),
  'settings read': (text) => {
    try {
      return readConfig({
        BOT_TOKEN: text,
        DATABASE_URL: `postgres://${text}`,
        API_ROOT: text,
        PUBLIC_URL: text,
        ADMIN_IDS: text,
        PORT: text,
      });
    } catch (error) {
      return error;
    }
  },
};

export interface Growth {
  readonly door: string;
  /** The text at which the work grows most. */
  readonly text: string;
  readonly small: number;
  readonly large: number;
  /** Work as a power of the length: 1 is linear, 2 is quadratic. */
  readonly power: number;
  readonly isControl: boolean;
}

const fastest = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    }),
  );

const growthOf = (door: string, name: string, text: string): Growth => {
  const run = DOORS[door] ?? (() => undefined);
  // Pieces of whole letters, or a half of one would be what is measured.
  const part = text.slice(0, SMALL);
  const [small, large] = [part, text.slice(0, LARGE)].map((each) =>
    Math.max(
      LEAST_MS,
      fastest(() => run(each)),
    ),
  ) as [number, number];
  return { door, text: name, small, large, power: Math.log(large / small) / Math.log(LARGE / SMALL), isControl: door === CONTROL };
};

/** For each door the text of 64 thousand characters at which its work grows most, against one of 8 thousand. */
export const measureGrowth = (): readonly Growth[] =>
  Object.keys(DOORS).map((door) => {
    const all = Object.entries(LONG_TEXTS).map(([name, text]) => growthOf(door, name, text));
    return all.reduce((worst, each) => (each.power > worst.power ? each : worst));
  });
