import type { Content } from '../content/content.js';
import { knownUnits } from '../content/known-units.js';
import { termNamed, unitNamed } from '../drafting/terms.js';
import { yamlText } from '../drafting/yaml-text.js';
import { normalize } from '../search/normalize.js';

/** Terms and units as a person calls them, by the names that the page shows; what has none yet is made one. */
export interface Naming {
  termName(id: string): string;
  unitName(id: string): string;
  /** The id of the term that is called so, or has it as a form; a new one's where none is. */
  term(name: string): string;
  unit(name: string): string;
  /** The new records as YAML, to be added to glossary.yaml and units.yaml. */
  readonly newTerms: readonly string[];
  readonly newUnits: readonly string[];
}

export const createNaming = ({ article: { language }, glossary, units }: Content): Naming => {
  const newTerms: string[] = [];
  const newUnits: string[] = [];
  const made = new Map<string, string>();
  const once = (kind: string, name: string, make: () => string): string => {
    const key = `${kind} ${normalize(name)}`;
    const id = made.get(key) ?? make();
    made.set(key, id);
    return id;
  };
  const unitForms = (id: string): readonly string[] => {
    const name = units.get(id)?.[language];
    return name === undefined
      ? []
      : typeof name === 'string'
        ? [name]
        : [name.one, name.many, name.few, name.other].filter((each) => each !== undefined);
  };
  return {
    newTerms,
    newUnits,
    termName: (id) => glossary.get(id)?.name[language] ?? id,
    unitName: (id) => unitForms(id)[0] ?? id,
    term: (name) => {
      // What looks like an id of a text in another script is a slip, not a name.
      if (language === 'ru' && /^[a-z0-9-]+$/.test(name)) return name;
      const asked = normalize(name);
      const known = [...glossary.values()];
      const found =
        glossary.get(name) ??
        known.find((concept) => normalize(concept.name[language]) === asked) ??
        known.find((concept) => concept[language].some((form) => normalize(form) === asked));
      return (
        found?.id ??
        once('term', name, () => {
          const { id, kind, name: called, forms } = termNamed(name, language, new Set([...glossary.keys(), ...made.values()]));
          newTerms.push(yamlText([{ id, kind, name: { [language]: called }, [language]: forms }]));
          return id;
        })
      );
    },
    unit: (name) => {
      if (units.has(name) || knownUnits().has(name)) return name;
      const found = [...units.keys()].find((id) => unitForms(id).some((form) => normalize(form) === normalize(name)));
      return (
        found ??
        once('unit', name, () => {
          const made = unitNamed(name, language);
          if (!made)
            throw new Error(
              `there is no unit "${name}"; use one of these, or name what is counted: ${[...units.keys()].map((each) => unitForms(each)[0]).join(', ')}`,
            );
          const { id, dimension, factor, name: own } = made;
          newUnits.push(yamlText([{ id, dimension, factor, [language]: own }]));
          return id;
        })
      );
    },
  };
};
