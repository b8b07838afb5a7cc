import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Content } from '../content/content.js';
import { openPoints, type OpenPoint } from '../content/drafted.js';
import type { Language } from '../content/language.js';
import { filesOf, loadContent } from '../content/load.js';
import { claimsIn } from '../drafting/claims.js';
import { yamlText } from '../drafting/yaml-text.js';
import { tokenize } from '../search/tokens.js';
import { asText, fieldsOf, type Field } from './fields.js';
import { createNaming, type Naming } from './naming.js';
import { withKeys, withKeysOfAll, withoutRecord, withRecord } from './splice.js';

type Plain = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** New texts of a record's fields, by their names. */
export type Texts = Readonly<Record<string, string>>;

/** One record as the page shows it. */
export interface ShownRecord {
  readonly kind: OpenPoint['kind'];
  readonly id: string;
  readonly isOpen: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly kind: Field['kind'];
    readonly options?: readonly string[];
    readonly value: string;
  }[];
}

/** What one looks at at once: a record, the figures of a statement with it, and the paragraph that they are of. */
export interface Sight extends ShownRecord {
  readonly figures: readonly ShownRecord[];
  readonly paragraph: string | undefined;
  /** Where the paragraph says it: from a letter to another. */
  readonly marked: readonly [number, number] | undefined;
  /** What is open of its kind, where all of it may be confirmed at a glance. */
  readonly alike: readonly string[];
  readonly place: string;
}

/** An article's folder while a person confirms what was guessed. Whatever would not load any more is refused, and nothing is written. */
export interface Editing {
  /** What is open, in order: statements stand for their figures, too. */
  sights(): readonly { readonly kind: OpenPoint['kind']; readonly id: string; readonly place: string }[];
  /** How many records of each kind are still guessed. */
  left(): Readonly<Partial<Record<OpenPoint['kind'], number>>>;
  sight(kind: OpenPoint['kind'], id: string): Sight | undefined;
  /** Takes the mark away, with what a person has mended; `figures` by their ids. */
  confirm(kind: OpenPoint['kind'], id: string, texts: Texts, figures: Readonly<Record<string, Texts>>): void;
  /** Another statement of the same sentence, behind it, for whoever parts what it says; its id. */
  addStatement(id: string): string;
  /** Takes the marks of all terms or units away, as they are. */
  confirmAll(kind: 'term' | 'unit'): void;
  drop(kind: OpenPoint['kind'], id: string): void;
  /** Adds a word to a term, or makes it one where `term` is empty; adds a way of asking to a statement or figure. */
  addWord(term: string, word: string): void;
  addPhrase(record: string, phrase: string): void;
  content(): Content;
}

interface Found {
  readonly file: string;
  readonly path: Path;
  readonly section: string | undefined;
}

export const createEditing = (folder: string): Editing => {
  let loaded: Content | undefined;
  const content = (): Content => (loaded ??= loadContent(folder, { drafts: true }));
  content();
  const points = (): readonly OpenPoint[] => openPoints(filesOf(folder));
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

  /** Writes files if the folder still loads with them. */
  const write = (texts: Readonly<Record<string, string>>): void => {
    const before = Object.keys(texts).map((file) => [file, textOf(file)] as const);
    if (before.every(([file, text]) => texts[file] === text)) return;
    const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);
    for (const [file, text] of Object.entries(texts)) put(file, text);
    try {
      loaded = loadContent(folder, { drafts: true });
    } catch (error) {
      for (const [file, text] of before) put(file, text);
      throw error;
    }
  };

  const find = (kind: OpenPoint['kind'], id: string): Found | undefined => {
    const { article, sections, units, glossary } = filesOf(folder);
    if (kind === 'article') return { file: article.file, path: [], section: undefined };
    if (kind === 'unit') return foundIn(units.file, ['units'], units.data.units, id);
    if (kind === 'term') return foundIn(glossary.file, [], glossary.data, id);
    for (const { file, data } of sections) {
      if (kind === 'section' && data.code === id) return { file, path: [], section: id };
      for (const [s, statement] of data.statements.entries()) {
        if (kind === 'statement' && statement.id === id) return { file, path: ['statements', s], section: data.code };
        const found = kind === 'figure' ? foundIn(file, ['statements', s, 'figures'], statement.figures, id) : undefined;
        if (found) return { ...found, section: data.code };
      }
      const list = kind === 'list' ? foundIn(file, ['lists'], data.lists, id) : undefined;
      if (list) return { ...list, section: data.code };
    }
    return undefined;
  };

  const recordAt = ({ file, path }: Found): Plain => plainAt(textOf(file), path);

  const shown = (kind: OpenPoint['kind'], id: string, record: Plain): ShownRecord => ({
    kind,
    id,
    isOpen: record['drafted'] === true,
    fields: fieldsOf(kind, content().article.languages, createNaming(content())).map((field) => ({
      name: field.name,
      kind: field.kind,
      ...(field.options && { options: field.options }),
      value: field.shown(record),
    })),
  });

  const keysOf = (kind: OpenPoint['kind'], record: Plain, texts: Texts, naming: Naming): Record<string, unknown> => {
    const keys: Record<string, unknown> = { drafted: undefined };
    for (const field of fieldsOf(kind, content().article.languages, naming)) {
      const text = texts[field.name];
      if (text === undefined || text === field.shown(record)) continue;
      const [key, value] = field.changed(text, { ...record, ...keys });
      keys[key] = value;
    }
    return keys;
  };

  const namesOfOpen = (kind: 'term' | 'unit'): readonly string[] => {
    const { termName, unitName } = createNaming(content());
    return points().flatMap(({ kind: each, id }) => (each === kind ? [kind === 'term' ? termName(id) : unitName(id)] : []));
  };

  const required = (kind: OpenPoint['kind'], id: string): Found => {
    const found = find(kind, id);
    if (!found) throw new Error(`there is no ${kind} "${id}" any more; load the page again`);
    return found;
  };

  return {
    content,
    left: () => {
      const all = points();
      return Object.fromEntries(
        [...new Set(all.map(({ kind }) => kind))].map((kind) => [kind, all.filter((each) => each.kind === kind).length]),
      );
    },
    sights: () => {
      const seen = new Set<string>();
      return points().flatMap(({ kind, id, file }) => {
        const owner = kind === 'figure' ? (content().figures.get(id)?.statement ?? id) : id;
        const as = kind === 'figure' ? 'statement' : kind;
        if (seen.has(`${as} ${owner}`)) return [];
        seen.add(`${as} ${owner}`);
        return [{ kind: as, id: owner, place: file.file }];
      });
    },
    sight: (kind, id) => {
      const found = find(kind, id);
      if (!found) return undefined;
      const record = recordAt(found);
      const figures = kind === 'statement' ? ((record['figures'] ?? []) as readonly Plain[]) : [];
      const paragraphs = found.section === undefined ? undefined : content().source?.get(found.section);
      const number = kind === 'section' ? 1 : Number(record['paragraph']);
      return {
        ...shown(kind, id, record),
        figures: figures.map((figure) => shown('figure', String(figure['id']), figure)),
        paragraph: paragraphs?.[number - 1],
        marked:
          kind === 'statement'
            ? markOf(paragraphs?.[number - 1] ?? '', asText(record[content().article.language]), content().article.language)
            : undefined,
        alike: kind === 'term' || kind === 'unit' ? namesOfOpen(kind) : [],
        place: found.section === undefined ? found.file : `${found.section}${kind === 'section' ? '' : `, paragraph ${number}`}`,
      };
    },
    confirm: (kind, id, texts, figures) => {
      const found = required(kind, id);
      const record = recordAt(found);
      const naming = createNaming(content());
      const own = ((record['figures'] ?? []) as readonly Plain[]).flatMap((figure, f) => {
        const mended = figures[String(figure['id'])];
        return mended ? [{ path: [...found.path, 'figures', f], keys: keysOf('figure', figure, mended, naming) }] : [];
      });
      const text = own.reduce((all, { path, keys }) => withKeys(all, path, keys), textOf(found.file));
      const confirmed = withKeys(text, found.path, keysOf(kind, record, texts, naming));
      const { glossary, units } = filesOf(folder);
      write({
        ...(naming.newTerms.length > 0 && {
          [glossary.file]: naming.newTerms.reduce((all, written) => withRecord(all, [], written), textOf(glossary.file)),
        }),
        ...(naming.newUnits.length > 0 && {
          [units.file]: naming.newUnits.reduce((all, written) => withRecord(all, ['units'], written), textOf(units.file)),
        }),
        [found.file]: confirmed,
      });
    },
    addStatement: (id) => {
      const found = required('statement', id);
      const { paragraph, kind, [content().article.language]: text } = recordAt(found);
      const stem = id.slice(0, id.lastIndexOf('-') + 1);
      let number = 1;
      while (content().statements.has(`${stem}${number}`)) number++;
      const fresh = `${stem}${number}`;
      const written = yamlText([{ id: fresh, drafted: true, paragraph, kind, [content().article.language]: text }]);
      write({ [found.file]: withRecord(textOf(found.file), found.path.slice(0, -1), written, Number(found.path.at(-1))) });
      return fresh;
    },
    confirmAll: (kind) => {
      const open = points().filter((point) => point.kind === kind);
      const [first] = open;
      if (!first) return;
      const { file } = first.file;
      write({
        [file]: withKeysOfAll(
          textOf(file),
          open.map(({ path }) => path as Path),
          { drafted: undefined },
        ),
      });
    },
    drop: (kind, id) => {
      if (kind === 'article' || kind === 'section')
        throw new Error(`${kind === 'article' ? 'an article' : 'a section'} can't be dropped here; delete its file`);
      const found = required(kind, id);
      const section = found.section === undefined ? undefined : content().sections.get(found.section);
      const gone = new Set([id, ...(content().statements.get(id)?.figures ?? []).map((figure) => figure.id)]);
      const kept = section?.keyFigures.filter((each) => !gone.has(each));
      const text = withoutRecord(textOf(found.file), found.path);
      const isFewer = kept && kept.length !== section?.keyFigures.length;
      write({ [found.file]: isFewer ? withKeys(text, [], { keyFigures: kept.length > 0 ? kept : undefined }) : text });
    },
    addWord: (term, word) => {
      if (term === '') {
        const naming = createNaming(content());
        naming.term(word);
        const { glossary } = filesOf(folder);
        write({ [glossary.file]: naming.newTerms.reduce((all, written) => withRecord(all, [], written), textOf(glossary.file)) });
        return;
      }
      const found = required('term', term);
      const { language } = content().article;
      const words = [recordAt(found)[language] ?? []].flat();
      write({ [found.file]: withKeys(textOf(found.file), found.path, { [language]: [...new Set([...words, word.toLowerCase()])] }) });
    },
    addPhrase: (id, phrase) => {
      const found = find('figure', id) ?? required('statement', id);
      const { language } = content().article;
      const ask = recordAt(found)['ask'] as Plain | undefined;
      const phrases = [ask?.[language] ?? []].flat();
      write({
        [found.file]: withKeys(textOf(found.file), found.path, { ask: { ...ask, [language]: [...new Set([...phrases, phrase])] } }),
      });
    },
  };
};

/** Where a paragraph says what a statement says: its sentence that shares most words with it. */
const markOf = (paragraph: string, text: string, language: Language): readonly [number, number] | undefined => {
  const wordsOf = (each: string): ReadonlySet<string> =>
    new Set(tokenize(each).map((token) => (token.kind === 'word' ? token.stem : token.text)));
  const said = wordsOf(text);
  const found = claimsIn(paragraph, language)
    .map((claim) => ({ claim, shared: [...wordsOf(claim.text)].filter((word) => said.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)[0];
  if (!found || found.shared === 0) return undefined;
  const from = paragraph.indexOf(found.claim.text);
  return from < 0 ? undefined : [from, from + found.claim.text.length];
};

/** A record as it is written. */
const plainAt = (text: string, path: Path): Plain => {
  let node = parse(text) as unknown;
  for (const key of path) node = (node as Plain)[key];
  return node as Plain;
};

const foundIn = (file: string, path: Path, records: readonly { readonly id: string }[], id: string): Found | undefined => {
  const at = records.findIndex((record) => record.id === id);
  return at < 0 ? undefined : { file, path: [...path, at], section: undefined };
};
