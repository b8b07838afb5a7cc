import type { Concept, Content } from '../content/content.js';

export type Flow = NonNullable<Concept['flow']>;

/** The flow that these terms of a question name; undefined where they name none. */
export const flowOf = (terms: readonly string[], { glossary }: Pick<Content, 'glossary'>): Flow | undefined => {
  for (const term of terms) {
    const concept = glossary.get(term.slice(1));
    if (concept?.kind === 'measure' && concept.flow !== undefined) return concept.flow;
  }
  return undefined;
};

/** Whether a group of a question names exports, imports or turnover. */
export const namesFlow = ({ flow }: { readonly flow?: Flow | undefined }): boolean => flow !== undefined;

/** The terms of goods that leave or arrive, as a matter and as what is traded. */
export const tradeIn = ({ glossary }: Pick<Content, 'glossary'>): readonly string[] =>
  [...glossary.values()].flatMap(({ id, flow }) => (flow === 'export' || flow === 'import' ? [`#${id}`] : []));
