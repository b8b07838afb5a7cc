/**
 * Proves the content, and says what to do next: npm run content:check [-- FOLDER] [--source FILE] [--questions FILE] [--if-there]
 *   FOLDER            the article's folder; CONTENT_DIR, or the only one of content/, unless told
 *   --source FILE     the article's text, the content's source.txt unless told: every numeral of it is accounted for, and no figure is made up
 *   --questions FILE  test questions, a JSON line each: no phrase of the content repeats one
 *   --if-there        goes on without a file that isn't there, and says so
 */
import { checkContent } from './check-content.js';
import { shellOf } from './shell.js';

process.exitCode = checkContent(shellOf(process));
