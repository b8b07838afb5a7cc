/**
 * Drafts an article's folder from its text: npm run content:new -- FILE [--out FOLDER]
 *   FILE          plain text, Markdown, DOCX or PDF
 *   --out FOLDER  where the folder goes: content/ and the file's name unless told; one that is there gets what the text has new
 */
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftOf } from './draft.js';
import { draftAgain } from './again.js';
import { outlineOf } from './outline.js';
import { createProgress } from './progress.js';
import { readDocument } from './reading/read-document.js';
import { freeId } from './terms.js';
import { readDraftingWords } from './words.js';
import { writeDraft } from './write.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });

const draft = async (): Promise<readonly string[]> => {
  const [file] = positionals;
  if (file === undefined) throw new Error('name the article: npm run content:new -- FILE (.txt, .md, .docx or .pdf)');
  if (!existsSync(file)) throw new Error(`${file} is not there; name the article's file`);
  const progress = createProgress(process.stderr);
  const name = basename(file, extname(file));
  const outline = outlineOf(await readDocument(file, progress.tell), readDraftingWords(), name);
  const folder = values.out ?? join('content', freeId(name, new Set()));
  const thisYear = new Date().getFullYear();
  if (existsSync(join(folder, 'article.yaml'))) return draftAgain(folder, outline, thisYear, progress.tell);
  const drafted = draftOf(outline, thisYear, progress.tell);
  writeDraft(folder, outline, drafted, name);
  const statements = drafted.sections.flatMap((section) => section.statements);
  const figures = statements.flatMap((statement) => statement.figures ?? []);
  return [
    `${folder}: ${drafted.sections.length} sections, ${statements.length} statements, ${figures.length} figures, ${drafted.terms.length} terms, ${drafted.units.length} units`,
    ...outline.leftOut.map((each) => `left out: ${each}`),
    `All of it is guessed, and nothing is served before you have confirmed it: npm run content:edit -- ${folder}`,
  ];
};

try {
  for (const line of await draft()) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
