/**
 * Writes the content as one page to be proofread: npm run content:report [-- FOLDER] [--source FILE] [--out FILE]
 *   FOLDER         the article's folder; CONTENT_DIR, or the only one of content/, unless told
 *   --source FILE  the article's text, shown beside what is said of it; the content's source.txt unless told
 *   --out FILE     where the page goes: content-report.html unless told
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readActs } from './acts.js';
import type { Content } from './content.js';
import { contentFolder } from './folder.js';
import { loadContent } from './load.js';
import { countsOf } from './report/counts.js';
import { reportPage } from './report/page.js';
import { splitSource } from './source-text.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string' }, out: { type: 'string', default: 'content-report.html' } },
});

const sourceOf = (content: Content, file: string): Content['source'] =>
  new Map(splitSource(content, readFileSync(file, 'utf8')).map(({ section, paragraphs }) => [section, paragraphs]));

try {
  const loaded = loadContent(contentFolder('content', positionals[0] ?? process.env['CONTENT_DIR']));
  const content = values.source === undefined ? loaded : { ...loaded, source: sourceOf(loaded, values.source) };
  writeFileSync(values.out, reportPage({ content, acts: readActs() }));
  const { statements, lists, statementsWithout, listsWithout } = countsOf(content);
  const beside = content.source
    ? "the article's paragraphs beside them"
    : "without the article's text, which --source FILE shows beside them";
  console.log(
    `${values.out}: ${statements} statements, ${statementsWithout.length} without says; ${lists} lists, ${listsWithout.length} without; ${beside}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
