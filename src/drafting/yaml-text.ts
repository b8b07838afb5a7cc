import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';

/** Small maps and lists stand on one line up to so many characters. */
const LINE = 110;
/** Records of their own stay records, however small. */
const RECORD_KEYS = new Set(['id', 'code', 'section', 'begins']);

/** Data as YAML, laid out as content is by hand: records below each other, what is small on one line. */
export const yamlText = (data: unknown, comment?: string): string => {
  const document = new Document(data, { aliasDuplicateObjects: false });
  layOut(document);
  if (comment !== undefined) document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 0 });
};

/** Lays a document or a node of one out. */
export const layOut = (node: Parameters<typeof visit>[0]): void => {
  visit(node, {
    Collection: (_, collection) => {
      const isRecord =
        isMap(collection) && collection.items.some((pair) => isPair(pair) && isScalar(pair.key) && RECORD_KEYS.has(String(pair.key.value)));
      const holdsRecords = isSeq(collection) && collection.items.some((item) => isMap(item));
      if (!isRecord && !holdsRecords && JSON.stringify(collection.toJSON()).length <= LINE) collection.flow = true;
    },
  });
};
