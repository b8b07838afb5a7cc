import { plainText } from '../replies/reply.js';

/** What Telegram takes in one message, counted without the formatting. */
const LONGEST_MESSAGE = 4096;

/**
 * HTML in pieces that Telegram takes, cut between paragraphs, each of which closes its own tags.
 * A paragraph that is too long by itself loses its formatting and is cut at a space.
 */
export const splitHtml = (html: string, longest = LONGEST_MESSAGE): readonly string[] => {
  const pieces: string[] = [];
  for (const paragraph of html.split('\n\n').flatMap((text) => fitting(text, longest))) {
    const last = pieces.at(-1);
    const joined = last === undefined ? paragraph : `${last}\n\n${paragraph}`;
    if (last !== undefined && plainText(joined).length <= longest) pieces[pieces.length - 1] = joined;
    else pieces.push(paragraph);
  }
  return pieces;
};

const fitting = (paragraph: string, longest: number): readonly string[] => {
  if (plainText(paragraph).length <= longest) return [paragraph];
  const words = paragraph.replace(/<[^<>]*>/g, '').split(' ');
  const pieces: string[] = [];
  for (const word of words.flatMap((each) => chopped(each, longest))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + word.length < longest) pieces[pieces.length - 1] = `${last} ${word}`;
    else pieces.push(word);
  }
  return pieces;
};

/** A word without end, cut between letters as a person sees them. */
const chopped = (word: string, longest: number): readonly string[] => {
  if (word.length <= longest) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece.length + segment.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
};
