import type { Content } from './content.js';
import { LANGUAGES } from './language.js';
import { countsOf } from './report/counts.js';
import type { Saying } from './saying.js';

/** The one thing that an author would do next for an article that loads and has no mistake; undefined where nothing is missing. */
export const nextStep = (content: Content): Saying | undefined => {
  const { folder, sections, figures, glossary, source } = content;
  const { statementsWithout, listsWithout } = countsOf(content);
  const [silent] = [...statementsWithout, ...listsWithout];
  if (silent !== undefined) return { key: 'check.next.says', values: { id: silent, of: statementsWithout.length + listsWithout.length } };
  const bare = [...figures.values()].find(({ of }) => of.length === 0);
  if (bare) return { key: 'check.next.of', values: { id: bare.id } };
  const short = [...sections.values()].find(({ summary: { one, whole }, statements }) => whole === one && statements.length > LONG);
  if (short) return { key: 'check.next.summary', values: { section: short.code, statements: short.statements.length } };
  // An article in one language is asked in both only for what has words in both.
  const [unasked, ...others] = LANGUAGES.flatMap((language) =>
    [...glossary.values()].filter((concept) => concept[language].length === 0).map(({ id }) => ({ id, language })),
  );
  if (unasked) return { key: `check.next.words.${unasked.language}`, values: { id: unasked.id, of: others.length + 1 } };
  if (!source) return { key: 'check.next.source', values: { folder } };
  return undefined;
};

/** A section of more statements is told in more than one sentence. */
const LONG = 8;
