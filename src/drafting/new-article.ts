import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { languageAtTerminal } from '../content/language.js';
import { errorInWords, inWords, MendableError, type Saying } from '../content/saying.js';
import { printLine, type Shell } from '../content/shell.js';
import { loadTranslations, type Translate } from '../content/translations.js';
import { draftOf } from './draft.js';
import { draftAgain } from './again.js';
import { outlineOf } from './outline.js';
import { createProgress } from './progress.js';
import { readDocument } from './reading/read-document.js';
import { freeId } from './terms.js';
import { readDraftingWords } from './words.js';
import { writeDraft } from './write.js';

/** `npm run content:new`; resolves to its exit code. */
export const newArticle = async (shell: Shell): Promise<number> => {
  const translate = loadTranslations()[languageAtTerminal(shell.environment)];
  try {
    for (const line of await draft(shell, translate)) printLine(shell.stdout, line);
    return 0;
  } catch (error) {
    printLine(shell.stderr, errorInWords(error, translate));
    return 1;
  }
};

/** Drafts, and returns lines that tell what was drafted. */
const draft = async ({ options, stderr }: Shell, translate: Translate): Promise<readonly string[]> => {
  const { values, positionals } = parseArgs({ args: [...options], allowPositionals: true, options: { out: { type: 'string' } } });
  const say = (saying: Saying): string => inWords(saying, translate);
  const [file] = positionals;
  if (file === undefined) throw new MendableError('drafting.nameFile');
  if (!existsSync(file)) throw new MendableError('drafting.noFile', { file });
  const progress = createProgress(stderr, translate);
  const name = basename(file, extname(file));
  const outline = outlineOf(await readDocument(file, progress.tell), readDraftingWords(), name);
  const folder = values.out ?? join('content', freeId(name, new Set()));
  const thisYear = new Date().getFullYear();
  if (existsSync(join(folder, 'article.yaml'))) return draftAgain(folder, outline, thisYear, progress.tell).map(say);
  const drafted = draftOf(outline, thisYear, progress.tell);
  writeDraft(folder, outline, drafted, name);
  const statements = drafted.sections.flatMap((section) => section.statements);
  const figures = statements.flatMap((statement) => statement.figures ?? []);
  const counted = [
    ['section', drafted.sections.length],
    ['statement', statements.length],
    ['figure', figures.length],
    ['term', drafted.terms.length],
    ['unit', drafted.units.length],
  ] as const;
  return [
    `${folder}: ${counted.map(([kind, count]) => translate(`records.${kind}`, { count })).join(', ')}`,
    ...outline.leftOut.map((each) => translate('drafting.leftOut', { what: say(each) })),
    translate('drafting.confirm', { folder }),
  ];
};
