import type { Content, Section, Statement } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';

/** A page is what a phone shows without much scrolling. */
const LETTERS_A_PAGE = 900;

/** The statements of a section in pages; the same pages in both languages, so that a button fits either. */
export const pagesOf = (section: Section, content: Content): readonly (readonly Statement[])[] => {
  const pages: Statement[][] = [];
  let letters = LETTERS_A_PAGE;
  for (const statement of content.statements.values()) {
    if (statement.section !== section.code) continue;
    const length = Math.max(...LANGUAGES.map((language) => statement[language].length));
    if (letters + length > LETTERS_A_PAGE) {
      pages.push([]);
      letters = 0;
    }
    pages.at(-1)?.push(statement);
    letters += length;
  }
  return pages;
};

/** The page of its section that a statement stands on. */
export const pageOf = (statement: string, section: Section, content: Content): number =>
  Math.max(
    0,
    pagesOf(section, content).findIndex((page) => page.some(({ id }) => id === statement)),
  );
