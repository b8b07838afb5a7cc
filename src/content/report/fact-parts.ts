import type { Act } from '../acts.js';
import type { Content } from '../content.js';
import type { Language } from '../language.js';
import { writtenPeriod } from '../period.js';
import type { Fact, Filler } from '../says.js';
import { ROLES } from '../says-schema.js';
import type { Translate } from '../translations.js';

/** A key of a fact as content writes it, and what stands there in one language. */
export interface FactPart {
  readonly key: string;
  readonly text: string;
}

/**
 * A fact as a line to be read beside its statement: who, the act, what, then the other roles and marks, all that are filled.
 * @example who State Council · act approve · what Development and Opening-up Plan · when 2013-09 · stance stated · status done
 */
export const partsOfFact = (
  fact: Fact,
  { glossary }: Pick<Content, 'glossary'>,
  acts: ReadonlyMap<string, Act>,
  language: Language,
  translate: Translate,
): readonly FactPart[] => {
  const textOf = (filler: Filler): string => {
    if (typeof filler === 'number') return translate('report.rank', { number: filler });
    // What stands in no glossary is told in the statement's own quotes, so that it's seen.
    return typeof filler === 'string' ? (glossary.get(filler)?.name[language] ?? `‹${filler}›`) : `“${filler[language]}”`;
  };
  const part = (key: string, text: string | undefined): readonly FactPart[] => (text === undefined ? [] : [{ key, text }]);
  const role = (key: (typeof ROLES)[number]): readonly FactPart[] => part(key, fact[key]?.map(textOf).join(' + '));
  const others = ROLES.filter((key) => key !== 'who' && key !== 'what');
  const act = acts.get(fact.act)?.[language][0] ?? fact.act;
  return [
    ...role('who'),
    { key: 'act', text: fact.negated ? translate('report.denied', { act }) : act },
    ...role('what'),
    ...others.flatMap(role),
    ...part('when', fact.when && writtenPeriod(fact.when)),
    ...part('many', fact.many),
    ...part('whole', fact.whole === undefined ? undefined : fact.whole ? 'true' : translate('report.suchAs')),
    ...part('stance', fact.stance),
    ...part('status', fact.status),
    ...part('source', fact.source === undefined ? undefined : `[${fact.source}]`),
    ...part('reason-of', fact['reason-of']?.join(', ')),
  ];
};
