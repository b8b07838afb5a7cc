import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
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
  if (!read) throw new Error(`${file}: a draft is made of .txt, .md, .docx or .pdf; save the article as one of them`);
  const bytes = readFileSync(file);
  const found = await read(bytes, onProgress).catch((error: unknown) => {
    throw new Error(`${file} can't be read as ${ending.slice(1)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  });
  if (found.blocks.every(({ kind }) => kind === 'heading'))
    throw new Error(`${file} has no text that can be read; a scan has to go through text recognition first`);
  return found;
};
