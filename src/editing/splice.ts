import { Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';

type Path = readonly (string | number)[];

/**
 * A YAML text with some keys of one record set or, where undefined, taken away. Only their own letters change: comments, layout and all
 * other records stay as they are.
 * @throws Error when there is no record at that path
 */
export const withKeys = (text: string, path: Path, keys: Readonly<Record<string, unknown>>): string => withKeysOfAll(text, [path], keys);

/** The same for several records, none of them inside another. */
export const withKeysOfAll = (text: string, paths: readonly Path[], keys: Readonly<Record<string, unknown>>): string => {
  const document = parseDocument(text);
  const edits = paths.flatMap((path): readonly Edit[] => {
    const record = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isMap(record)) throw new Error(`there is no record at ${path.join('.')}`);
    return record.flow ? [flowEditOf(record, keys)] : Object.entries(keys).flatMap(([key, value]) => editOf(text, record, key, value));
  });
  return edits.sort((a, b) => b.from - a.from).reduce((all, { from, to, put }) => all.slice(0, from) + put + all.slice(to), text);
};

/** A YAML text with one record more in a list, at its end or behind the one of that number, laid out as it is in `written`: lines of YAML that begin with "- ". */
export const withRecord = (text: string, path: Path, written: string, behind = -1): string => {
  const document = parseDocument(text);
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  const last = isSeq(list) ? list.items.at(behind) : undefined;
  if (!isMap(last) || !last.range || (isSeq(list) && list.flow)) {
    const all = [...(isSeq(list) ? list.toJSON() : []), ...(parseDocument(written).toJSON() as unknown[])];
    return path.length === 0
      ? new Document(all).toString({ lineWidth: 0 })
      : withKeys(text, path.slice(0, -1), { [String(path.at(-1))]: all });
  }
  const [from, to] = last.range;
  const start = lineStart(text, from);
  const indent = text.slice(start, text.indexOf('-', start));
  const end = lineEnd(text, to);
  const lines = written
    .trimEnd()
    .split('\n')
    .map((each) => indent + each)
    .join('\n');
  return `${text.slice(0, end)}${text[end - 1] === '\n' ? '' : '\n'}${lines}\n${text.slice(end)}`;
};

/** A YAML text without one record of a list; its key goes with the last one. */
export const withoutRecord = (text: string, path: Path): string => {
  const document = parseDocument(text);
  const list = document.getIn(path.slice(0, -1), true);
  const record = document.getIn(path, true);
  if (!isSeq(list) || !isMap(record) || !record.range) throw new Error(`there is no record at ${path.join('.')}`);
  const key = path.at(-2);
  if (list.items.length === 1 && typeof key === 'string') return withKeys(text, path.slice(0, -2), { [key]: undefined });
  return text.slice(0, lineStart(text, record.range[0])) + text.slice(lineEnd(text, record.range[1]));
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

const editOf = (text: string, record: YAMLMap, key: string, value: unknown): readonly Edit[] => {
  const pair = record.items.find((each) => isScalar(each.key) && each.key.value === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  if (!pair || start === undefined) {
    if (value === undefined) return [];
    const [first] = record.items;
    const firstKey = isScalar(first?.key) ? first.key.range?.[0] : undefined;
    if (firstKey === undefined) return [];
    const at = lineEnd(text, endOf(first?.value) ?? firstKey);
    return [{ from: at, to: at, put: `${' '.repeat(firstKey - lineStart(text, firstKey))}${line(key, value)}\n` }];
  }
  const end = endOf(pair.value) ?? start;
  if (value === undefined) return [{ from: lineStart(text, start), to: lineEnd(text, end), put: '' }];
  if (JSON.stringify(plainOf(pair.value)) === JSON.stringify(value)) return [];
  const to = end - (text.slice(0, end).length - text.slice(0, end).trimEnd().length);
  return [{ from: start, to, put: line(key, value) }];
};

const plainOf = (value: unknown): unknown => (isMap(value) || isSeq(value) || isScalar(value) ? value.toJSON() : undefined);

const endOf = (value: unknown): number | undefined => (isMap(value) || isSeq(value) || isScalar(value) ? value.range?.[1] : undefined);

/** "key: value" on one line. */
const line = (key: string, value: unknown): string => {
  const document = new Document({ [key]: value }, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_, node) => {
      node.flow = node !== document.contents;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
};

const flowEditOf = (record: YAMLMap, keys: Readonly<Record<string, unknown>>): Edit => {
  const all = { ...(record.toJSON() as Record<string, unknown>), ...keys };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const [from = 0, to = from] = record.range ?? [];
  return { from, to, put: line('x', kept).slice('x: '.length) };
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number): number => {
  // A block's range may end with its line's end already.
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};
