import type { Token, Tokens } from 'marked';
import type { Block, Read } from './block.js';

/** Markdown: headings, paragraphs and lists; code, pictures and tables are left out. */
export const readMarkdown = async (text: string): Promise<Read> => {
  const { lexer } = await import('marked');
  return { blocks: lexer(text).flatMap(blocksOf) };
};

const blocksOf = (token: Token): readonly Block[] => {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
      return [{ kind: token.type, text: textOf((token as Tokens.Heading | Tokens.Paragraph).tokens) }];
    case 'list':
      return (token as Tokens.List).items.map(({ tokens }) => ({ kind: 'paragraph', text: `– ${textOf(tokens)}` }));
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(blocksOf);
    default:
      return [];
  }
};

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'image') return '';
      if (token.type === 'br') return ' ';
      if ('tokens' in token) return textOf(token.tokens);
      return 'text' in token ? (token.text as string) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
