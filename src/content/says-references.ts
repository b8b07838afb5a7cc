import { ACTS_FILE, readActs } from './acts.js';
import type { ContentFiles, Report } from './content-files.js';
import { withPublication } from './publication.js';
import { ROLES } from './says-schema.js';

type SectionFile = ContentFiles['sections'][number];
type Statement = SectionFile['data']['statements'][number];
type List = SectionFile['data']['lists'][number];
type Fact = NonNullable<Statement['says']>[number];

/** What is wrong, and at which of the fact's keys. */
type Say = (path: readonly PropertyKey[], message: string) => void;

/** Facts that name an act, a concept, a statement or a reference that isn't there, or tell of a list where there is none. */
export const checkSays = (files: ContentFiles, report: Report): void => {
  const acts = readActs();
  const concepts = new Set(withPublication(files.glossary.data).map(({ id }) => id));
  const statements = new Set(files.sections.flatMap(({ data }) => data.statements.map(({ id }) => id)));

  const checkFact = (fact: Fact, references: ReadonlySet<string> | undefined, say: Say): void => {
    const act = acts.get(fact.act);
    if (!act) say(['act'], `unknown act "${fact.act}"; add it to ${ACTS_FILE}, in both languages, or use one of its ids`);
    if (act?.light === true && !fact.as)
      say(['act'], `"${fact.act}" says nothing by itself; use the act of the noun beside it, or fill "as": what it is`);
    for (const role of ROLES)
      fact[role]?.forEach((filler, f) => {
        if (typeof filler !== 'string' || filler === ITEMS || concepts.has(filler)) return;
        say([role, f], `unknown concept "${filler}"; add it to glossary.yaml, or say it in words: { ru: …, en: … }`);
      });
    if (fact.many && !fact.who && !fact.what) say(['many'], `it tells how many of "who" or "what" are meant; fill one, or take it out`);
    if (fact.source !== undefined && references && !references.has(String(fact.source)))
      say(['source'], `this section has no reference [${fact.source}]; article.yaml lists under "source" which it has`);
    fact['reason-of']?.forEach((id, r) => {
      if (!statements.has(id)) say(['reason-of', r], `unknown statement "${id}"; use the id of one`);
    });
  };

  for (const file of files.sections) {
    const { numerals } = files.article.data.source.find(({ section }) => section === file.data.code) ?? {};
    const references = numerals && new Set(numerals.reference);
    const sayIn =
      (...path: readonly PropertyKey[]): Say =>
      (within, message) =>
        report(file, [...path, ...within], message);

    file.data.statements.forEach(({ says = [] }, s) =>
      says.forEach((fact, f) => {
        const say = sayIn('statements', s, 'says', f);
        checkFact(fact, references, say);
        checkNoItems(fact, say);
      }),
    );
    file.data.lists.forEach(({ says = [] }: List, l) => {
      says.forEach((fact, f) => {
        const say = sayIn('lists', l, 'says', f);
        checkFact(fact, references, say);
        if (fact.whole !== undefined && !rolesOfItems(fact).length)
          say(['whole'], `it tells whether the items are all; write ${ITEMS} in the role that they fill, or take it out`);
      });
      if (says.length > 0 && !says.some((fact) => rolesOfItems(fact).length > 0))
        sayIn('lists', l, 'says')([], `no role is filled by the list's items; write ${ITEMS} where they belong, such as what: ${ITEMS}`);
    });
  }
};

/** Stands in a role of a list's fact for its items. */
const ITEMS = 'items';

const rolesOfItems = (fact: Fact): readonly (typeof ROLES)[number][] => ROLES.filter((role) => fact[role]?.includes(ITEMS));

const checkNoItems = (fact: Fact, say: Say): void => {
  for (const role of rolesOfItems(fact)) say([role], `${ITEMS} stands for a list's items, and this is a statement; name them`);
  if (fact.whole !== undefined) say(['whole'], 'only a list is whole or not; take it out, or write "many: all" or "many: some"');
};
