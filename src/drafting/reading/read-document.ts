import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { MendableError } from '../../content/saying.js';
import type { OnProgress, Read } from './block.js';
import { readDocx } from './docx.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf.js';
import { readPlainText } from './plain-text.js';

const READERS: Readonly<Record<string, (bytes: Buffer, onProgress: OnProgress) => Promise<Read>>> = {
  '.txt': (bytes) => Promise.resolve(readPlainText(bytes.toString('utf8'))),
  '.md': (bytes) => readMarkdown(bytes.toString('utf8')),
  '.markdown': (bytes) => readMarkdown(bytes.toString('utf8')),
  '.docx': readDocx,
  '.pdf': readPdf,
};

/**
 * The blocks of an article's file: plain text, Markdown, DOCX or PDF, by its ending.
 * @throws Error that says what is wrong with the file, and what to do
 */
export const readDocument = async (file: string, onProgress: OnProgress = () => undefined): Promise<Read> => {
  const ending = extname(file).toLowerCase();
  const read = READERS[ending];
  if (!read) throw new MendableError('drafting.ending', { file });
  const bytes = readFileSync(file);
  const found = await read(bytes, onProgress).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new MendableError('drafting.unreadable', { file, ending: ending.slice(1), why }, { cause: error });
  });
  if (found.blocks.every(({ kind }) => kind === 'heading')) throw new MendableError('drafting.noText', { file });
  return found;
};
