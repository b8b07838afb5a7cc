import Fuse from 'fuse.js';
import { isCyrillic } from './tokens.js';

/** Finds the known word that a mistyped one stands for. */
export interface Speller {
  /** The closest known word, or undefined when none is close enough. */
  correct(word: string): string | undefined;
}

const SHORTEST = 4;
const LENGTH_GAP = 2;
/** Errors allowed by the word's length; more would turn instructions into institutions. */
const errorsFor = (length: number): number => (length < 9 ? 1 : 2);

/** Two letters changed places: one slip of the fingers, two errors to Fuse. */
const isSwap = (typed: string, known: string): boolean => {
  const at = Array.from(typed).findIndex((letter, i) => letter !== known[i]);
  const swapped = typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2);
  return at >= 0 && swapped === known;
};

/**
 * A speller over the known words with Fuse. Fuse looks at every candidate, so they are narrowed first by the
 * word's beginning and length: a few dozen words instead of all.
 */
export const createSpeller = (words: ReadonlyMap<string, number>): Speller => {
  const byStart = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length < SHORTEST - 1) continue;
    const list = byStart.get(word.slice(0, 1));
    if (list) list.push(word);
    else byStart.set(word.slice(0, 1), [word]);
  }

  const correct = (word: string): string | undefined => {
    if (word.length < SHORTEST) return undefined;
    const near = (byStart.get(word.slice(0, 1)) ?? []).filter(
      (known) => Math.abs(known.length - word.length) <= LENGTH_GAP && isCyrillic(known) === isCyrillic(word),
    );
    const swapped = near.find((known) => isSwap(word, known));
    if (swapped !== undefined || near.length === 0) return swapped;
    const allowed = errorsFor(word.length) / word.length;
    const fuse = new Fuse(near, { includeScore: true, threshold: allowed, distance: 40, ignoreFieldNorm: true });
    // Fuse finds the word inside longer ones as well; the difference in length is an error too.
    const ranked = fuse
      .search(word)
      .map(({ item, score = 1 }) => ({
        item,
        error: score + (Math.abs(item.length - word.length) * 0.5) / word.length,
        count: words.get(item) ?? 0,
      }))
      .sort((a, b) => a.error - b.error || b.count - a.count);
    const [best] = ranked;
    return best && best.error <= allowed + 0.01 ? best.item : undefined;
  };

  return { correct };
};
