import type { Content } from './content.js';
import { MendableError } from './saying.js';

/** One section of the article's own text, as the record delimits it. */
export interface SourceSection {
  readonly section: string;
  /** All of it, headings included, on one line. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  /** Its numerals that are no figures: years, references, ordinals and so on. */
  readonly listed: readonly string[];
}

const BREAK = '\n';
const SENTENCE_END = /[.!?…][»")\]]?$/;

/**
 * Cuts the source at the beginnings that the article's record lists.
 * @throws Error when a beginning is not found where the record has it.
 */
export const splitSource = ({ article }: Content, source: string): readonly SourceSection[] => {
  const whole = joinPages(source);
  let from = 0;
  const starts = article.source.map((record) => {
    const at = whole.indexOf(record.begins, from);
    if (at < 0) throw new MendableError('check.noBegins', { begins: record.begins, section: record.section });
    from = at + record.begins.length;
    return { record, at };
  });
  return starts.map(({ record, at }, i) => {
    const text = whole.slice(at, starts[i + 1]?.at);
    const paragraphs = record.openings ? cutAt(text, record.openings, record.section) : paragraphsOf(text);
    const listed = Object.values(record.numerals).flat();
    return { section: record.section, text: text.replaceAll(BREAK, ' '), paragraphs, listed };
  });
};

/**
 * Paragraphs a line each. A blank line ends a paragraph only after a whole sentence: at a page's end, around a running
 * head and inside a hyphenated word it does not.
 */
const joinPages = (source: string): string =>
  source
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .reduce((text, block) => text + (SENTENCE_END.test(text) ? BREAK : ' ') + block, '')
    .replaceAll('- ', '-')
    .trim();

/** The next section's heading, which ends neither as a sentence does nor as what leads to a list, is no paragraph. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => SENTENCE_END.test(line) || line.endsWith(':'));

const cutAt = (text: string, openings: readonly string[], section: string): readonly string[] => {
  let from = 0;
  const starts = openings.map((opening) => {
    const at = text.indexOf(opening, from);
    if (at < 0) throw new MendableError('check.noOpening', { section, opening });
    from = at + opening.length;
    return at;
  });
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
};
