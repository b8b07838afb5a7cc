import type { Content } from './content.js';
import { countsOf } from './report/counts.js';

/** The one thing that an author would do next for an article that loads; undefined where nothing is missing. */
export const nextStep = (content: Content, problems: readonly string[]): string | undefined => {
  const { folder, sections, figures, source } = content;
  const [problem] = problems;
  if (problem !== undefined) return `mend the first of ${problems.length}: ${problem}`;
  const { statementsWithout, listsWithout } = countsOf(content);
  const [silent] = [...statementsWithout, ...listsWithout];
  if (silent !== undefined)
    return `write what "${silent}" says as a fact (says:, docs/content.md), one of ${statementsWithout.length + listsWithout.length}`;
  const bare = [...figures.values()].find(({ of }) => of.length === 0);
  if (bare) return `say what the figure "${bare.id}" is of (of:, docs/content.md)`;
  const short = [...sections.values()].find(({ summary: { one, whole }, statements }) => whole === one && statements.length > LONG);
  if (short)
    return `sum the section ${short.code} up at more length (summary: three, whole), since it has ${short.statements.length} statements`;
  if (!source) return `put the article's text beside the content as ${folder}/source.txt if you may show it, so that the check can compare`;
  return undefined;
};

/** A section of more statements is told in more than one sentence. */
const LONG = 8;
