import { escapeHtml, plainText } from '../../replies/reply.js';
import { cutAt } from '../../replies/wording.js';

/** What Telegram takes in one message, counted without the formatting. */
const LONGEST_MESSAGE = 4096;
/** What Telegram refuses as a message: spaces and marks without a look of their own, and nothing else. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}\u2800]*$/u;
const BETWEEN = '\n\n';

interface Piece {
  readonly html: string;
  /** How long a reader finds it. */
  readonly length: number;
}

/**
 * HTML in pieces that Telegram takes, cut between paragraphs, each of which closes its own tags.
 * A paragraph that is too long by itself loses its formatting and is cut at a space, or between letters.
 */
export const splitHtml = (html: string, longest = LONGEST_MESSAGE): readonly string[] => {
  const pieces: Piece[] = [];
  for (const paragraph of html.split(BETWEEN).flatMap((text) => fitting(text, longest))) {
    const last = pieces.at(-1);
    const length = (last?.length ?? 0) + BETWEEN.length + paragraph.length;
    if (last && length <= longest) pieces[pieces.length - 1] = { html: `${last.html}${BETWEEN}${paragraph.html}`, length };
    else pieces.push(paragraph);
  }
  return pieces.map((piece) => piece.html);
};

const fitting = (paragraph: string, longest: number): readonly Piece[] => {
  const text = plainText(paragraph);
  return text.length <= longest ? [{ html: paragraph, length: text.length }] : cutUp(text, longest);
};

/** A text in pieces of so many UTF-16 units at most: up to the last space that fits, or up to the last letter. */
const cutUp = (text: string, longest: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const rest = text.slice(from, from + longest + 2);
    const fits = cutAt(rest, longest);
    const space = from + fits < text.length ? rest.lastIndexOf(' ', fits) : -1;
    const piece = rest.slice(0, space > 0 ? space : fits);
    if (!UNSEEN.test(piece)) pieces.push({ html: escapeHtml(piece), length: piece.length });
    from += space > 0 ? space + 1 : fits;
  }
  return pieces;
};
