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
import { languageAtTerminal } from './language.js';
import { loadContent } from './load.js';
import { countsOf } from './report/counts.js';
import { reportPage } from './report/page.js';
import { errorInWords } from './saying.js';
import { splitSource } from './source-text.js';
import { loadTranslations } from './translations.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string' }, out: { type: 'string', default: 'content-report.html' } },
});

const sourceOf = (content: Content, file: string): Content['source'] =>
  new Map(splitSource(content, readFileSync(file, 'utf8')).map(({ section, paragraphs }) => [section, paragraphs]));

const [language, translations] = [languageAtTerminal(process.env), loadTranslations()];

try {
  const loaded = loadContent(contentFolder('content', positionals[0] ?? process.env['CONTENT_DIR']));
  const content = values.source === undefined ? loaded : { ...loaded, source: sourceOf(loaded, values.source) };
  writeFileSync(values.out, reportPage({ content, acts: readActs(), translations, language }));
  const { statements, lists, statementsWithout, listsWithout } = countsOf(content);
  const translate = translations[language];
  console.log(
    translate(content.source ? 'report.writtenBeside' : 'report.written', {
      file: values.out,
      statements: translate('records.statement', { count: statements }),
      lists: translate('records.list', { count: lists }),
      lacking: statementsWithout.length + listsWithout.length,
    }),
  );
} catch (error) {
  console.error(errorInWords(error, translations[language]));
  process.exitCode = 1;
}
