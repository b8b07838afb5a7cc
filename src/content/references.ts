import { checkCharts } from './chart-references.js';
import type { ContentFiles, Path, Report } from './content-files.js';
import { unitsUsed } from './known-units.js';
import { LANGUAGES } from './language.js';
import { withPublication } from './publication.js';
import type { Problem } from './problem.js';
import { checkSays } from './says-references.js';
import { checkTranslated } from './translated.js';
import { hasWords, standsIn } from './stands-in.js';
import { isWrittenAt, type YamlFile } from './yaml-file.js';

const FACETS = ['from', 'to', 'whose', 'each'] as const;

/** What no single file can tell: ids that repeat, references that lead nowhere, numbers missing in their statement. */
export const checkReferences = (files: ContentFiles): readonly Problem[] => {
  const problems: Problem[] = [];
  const report: Report = (file, path, message) => problems.push({ file: file.file, line: file.lineOf(path), message });
  checkTranslated(files, report);
  checkIds(files, report);
  checkUnits(files, report);
  checkRates(files, report);
  checkArticle(files, report);
  checkGlossary(files, report);
  for (const section of files.sections) checkSection(section, files, report);
  checkSays(files, report);
  checkCharts(files, report);
  return problems;
};

const checkIds = ({ sections, glossary, units }: ContentFiles, report: Report): void => {
  const once = () => {
    const seen = new Map<string, string>();
    return (file: YamlFile<unknown>, path: Path, id: string): void => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, `${file.file}:${file.lineOf(path)}`);
      else report(file, path, `the id "${id}" stands at ${first} already; ids are unique, rename one`);
    };
  };
  const records = once();
  for (const file of sections) {
    file.data.statements.forEach((statement, s) => {
      records(file, ['statements', s, 'id'], statement.id);
      statement.figures.forEach((figure, f) => records(file, ['statements', s, 'figures', f, 'id'], figure.id));
    });
    file.data.lists.forEach((list, l) => records(file, ['lists', l, 'id'], list.id));
  }
  const concepts = once();
  glossary.data.forEach((concept, c) => concepts(glossary, [c, 'id'], concept.id));
  const unitIds = once();
  units.data.units.forEach((unit, u) => unitIds(units, ['units', u, 'id'], unit.id));
};

/** What a rate is told for one of, and what it comes to. */
const checkRates = (files: ContentFiles, report: Report): void => {
  const { units } = files;
  const ids = new Set(unitsUsed(files).units.map(({ id }) => id));
  units.data.units.forEach(({ each }, u) => {
    for (const key of ['of', 'is'] as const)
      if (each && !ids.has(each[key]))
        report(
          units,
          ['units', u, 'each', key],
          `unknown unit "${each[key]}"; add it to units.yaml, or use one of its ids or the UCUM code of a common unit`,
        );
  });
};

/** A known unit beside units of one's own: they compare only if both are told in the same base. */
const checkUnits = (files: ContentFiles, report: Report): void => {
  const { units } = files;
  const own = new Map(units.data.units.map(({ dimension }, u) => [dimension, u]));
  for (const { id, dimension } of unitsUsed(files).units.slice(units.data.units.length)) {
    const at = own.get(dimension);
    if (at !== undefined)
      report(
        units,
        ['units', at, 'dimension'],
        `"${id}" is a known unit of ${dimension}; define it here, too, or leave the others to their codes`,
      );
  }
};

const checkArticle = ({ article, sections }: ContentFiles, report: Report): void => {
  const codes = new Set(sections.map(({ data }) => data.code));
  const placed = new Set<string>();
  article.data.parts.forEach((part, p) =>
    part.sections.forEach((code, s) => {
      const path = ['parts', p, 'sections', s];
      if (!codes.has(code)) report(article, path, `no file in sections/ has the code ${code}; add it or take the code out`);
      if (placed.has(code)) report(article, path, `the section ${code} is listed twice; keep one`);
      placed.add(code);
    }),
  );
  for (const file of sections)
    if (!placed.has(file.data.code))
      report(file, ['code'], `the section ${file.data.code} stands in no part of article.yaml; list it there`);
  const { overview } = article.data;
  if (overview !== undefined && !codes.has(overview))
    report(article, ['overview'], `unknown section ${overview}; use the code of a file in sections/`);
  article.data.sectors.forEach((sector, s) => {
    if (!codes.has(sector.section))
      report(article, ['sectors', s, 'section'], `unknown section ${sector.section}; use the code of a file in sections/`);
  });
  article.data.source.forEach((source, s) => {
    if (!codes.has(source.section))
      report(article, ['source', s, 'section'], `unknown section ${source.section}; use the code of a file in sections/`);
  });
};

const checkGlossary = ({ glossary }: ContentFiles, report: Report): void => {
  const ids = new Set(glossary.data.map(({ id }) => id));
  glossary.data.forEach((concept, c) => {
    if (concept.within !== undefined && !ids.has(concept.within))
      report(glossary, [c, 'within'], `unknown place "${concept.within}"; add it to the glossary`);
    concept.broader.forEach((id, b) => {
      if (!ids.has(id)) report(glossary, [c, 'broader', b], `unknown concept "${id}"; add it to the glossary`);
    });
  });
};

/** The article's own word for the number is in the statement. */
const isSpelt = ({ printed }: { readonly printed?: string | undefined }, text: string): boolean =>
  printed !== undefined && hasWords(text, printed);

const checkSection = (file: ContentFiles['sections'][number], files: ContentFiles, report: Report): void => {
  const concepts = new Set(withPublication(files.glossary.data).map(({ id }) => id));
  const units = new Set(unitsUsed(files).units.map(({ id }) => id));
  const statements = new Set(files.sections.flatMap(({ data }) => data.statements.map(({ id }) => id)));
  const own = new Set(file.data.statements.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const told = new Set(file.data.statements.filter((statement) => statement.restates === undefined).map(({ id }) => id));
  const { paragraphs } = file.data;

  const checkParagraph = (paragraph: number, path: Path): void => {
    if (paragraph > paragraphs) report(file, path, `paragraph ${paragraph} of a section that has ${paragraphs}; mend the one or the other`);
  };
  file.data.keyFigures.forEach((id, k) => {
    if (!own.has(id)) report(file, ['keyFigures', k], `"${id}" is no figure of this section; use the id of one`);
  });
  file.data.lists.forEach((list, l) => {
    checkParagraph(list.paragraph, ['lists', l, 'paragraph']);
    list.items.forEach((item, i) => {
      if (!statements.has(item.statement))
        report(file, ['lists', l, 'items', i, 'statement'], `unknown statement "${item.statement}"; use the id of one`);
    });
  });
  file.data.statements.forEach((statement, s) => {
    checkParagraph(statement.paragraph, ['statements', s, 'paragraph']);
    const { restates } = statement;
    if (restates !== undefined && restates !== 'summary' && !told.has(restates))
      report(
        file,
        ['statements', s, 'restates'],
        `"${restates}" is no statement of this section that tells it in full; use the id of one, or "summary"`,
      );
    statement.figures.forEach((figure, f) => {
      const path = ['statements', s, 'figures', f];
      if (!units.has(figure.unit))
        report(
          file,
          [...path, 'unit'],
          `unknown unit "${figure.unit}"; add it to units.yaml, or use one of its ids or the UCUM code of a common unit`,
        );
      const written = LANGUAGES.filter((language) => isWrittenAt(file.written, ['statements', s, language]));
      for (const language of written)
        if (!standsIn(statement[language], figure, language) && !isSpelt(figure, statement[language]))
          report(
            file,
            [...path, 'value'],
            `the number of "${figure.id}" is missing in its statement's ${language} text; say it there as it is printed`,
          );
      for (const key of ['of', 'base', 'where'] as const)
        figure[key].forEach((id, i) => {
          if (!concepts.has(id)) report(file, [...path, key, i], `unknown concept "${id}"; add it to glossary.yaml`);
        });
      for (const key of FACETS) {
        const id = figure[key];
        if (id !== undefined && !concepts.has(id)) report(file, [...path, key], `unknown concept "${id}"; add it to glossary.yaml`);
      }
    });
  });
};
