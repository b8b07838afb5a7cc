/**
 * Drafts an article's folder from its text: npm run content:new -- FILE [--out FOLDER]
 *   FILE          plain text, Markdown, DOCX or PDF
 *   --out FOLDER  where the folder goes: content/ and the file's name unless told; one that is there gets what the text has new
 */
import { shellOf } from '../content/shell.js';
import { newArticle } from './new-article.js';

process.exitCode = await newArticle(shellOf(process));
