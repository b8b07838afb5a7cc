import type { Problem } from './problem.js';
import type { ContentFiles } from './content-files.js';
import type { YamlFile } from './yaml-file.js';

/** A record that was guessed, and waits for a person. */
export interface OpenPoint {
  readonly kind: 'article' | 'section' | 'statement' | 'figure' | 'list' | 'term' | 'unit';
  /** Its id or, of a section, its code. */
  readonly id: string;
  readonly file: YamlFile<unknown>;
  readonly path: readonly PropertyKey[];
}

interface Marked {
  readonly id: string;
  readonly drafted?: true | undefined;
}

/** All that is still guessed in an article's files, in the order in which one confirms it: the article, its sections, units, terms. */
export const openPoints = ({ article, sections, glossary, units }: ContentFiles): readonly OpenPoint[] => {
  const point = (kind: OpenPoint['kind'], record: Marked, file: YamlFile<unknown>, path: OpenPoint['path']): readonly OpenPoint[] =>
    record.drafted ? [{ kind, id: record.id, file, path }] : [];
  return [
    ...point('article', { id: 'article', drafted: article.data.drafted }, article, []),
    ...sections.flatMap((file) => [
      ...point('section', { id: file.data.code, drafted: file.data.drafted }, file, []),
      ...file.data.statements.flatMap((statement, s) => [
        ...point('statement', statement, file, ['statements', s]),
        ...statement.figures.flatMap((figure, f) => point('figure', figure, file, ['statements', s, 'figures', f])),
      ]),
      ...file.data.lists.flatMap((list, l) => point('list', list, file, ['lists', l])),
    ]),
    ...units.data.units.flatMap((unit, u) => point('unit', unit, units, ['units', u])),
    ...glossary.data.flatMap((concept, c) => point('term', concept, glossary, [c])),
  ];
};

/** One problem for all that is still guessed: where the first stands, how many there are, and what to do. */
export const checkDrafted = (files: ContentFiles, folder: string): readonly Problem[] => {
  const points = openPoints(files);
  const [first] = points;
  if (!first) return [];
  const kinds = [...new Set(points.map(({ kind }) => kind))].map(
    (kind) => `${points.filter((each) => each.kind === kind).length} × ${kind}`,
  );
  const message =
    `${first.kind} "${first.id}" is a guess, as are ${points.length} records in all (${kinds.join(', ')}); ` +
    `npm run content:edit -- ${folder} leads from one to the next; by hand, mend it and take "drafted: true" away`;
  return [{ file: first.file.file, line: first.file.lineOf([...first.path, 'drafted']), message }];
};
