import type { z } from 'zod';
import type { factSchema } from './says-schema.js';
import type { listSchema, statementSchema } from './schema.js';

type Written = z.output<typeof factSchema>;

/** What a statement or a list says, with the stance and the status that its kind gives it where none is written. */
export type Fact = Written & { readonly stance: NonNullable<Written['stance']> };

/** Who or what fills a role: a concept's id, `items` of a list, words where the glossary has none, a number for a rank. */
export type Filler = NonNullable<Fact['as']>[number];

type Kind = z.output<typeof statementSchema>['kind'];
type Defaults = Pick<Fact, 'stance' | 'status'>;

const BY_KIND: Readonly<Record<Kind, Defaults>> = {
  fact: { stance: 'stated' },
  view: { stance: 'view' },
  reason: { stance: 'stated' },
  problem: { stance: 'stated' },
  aim: { stance: 'stated', status: 'hoped' },
  plan: { stance: 'stated', status: 'planned' },
  forecast: { stance: 'stated', status: 'forecast' },
  proposal: { stance: 'should', status: 'proposed' },
};

/** What a statement says as facts; none where it isn't written yet. */
export const factsOfStatement = ({ kind, says = [] }: Pick<z.output<typeof statementSchema>, 'kind' | 'says'>): readonly Fact[] =>
  says.map((fact) => withDefaults(fact, BY_KIND[kind]));

/** What a list says as facts: one of proposals proposes. */
export const factsOfList = ({ role, says = [] }: Pick<z.output<typeof listSchema>, 'role' | 'says'>): readonly Fact[] =>
  says.map((fact) => withDefaults(fact, BY_KIND[role === 'proposals' ? 'proposal' : 'fact']));

const withDefaults = (fact: Written, defaults: Defaults): Fact => ({ ...defaults, ...fact, stance: fact.stance ?? defaults.stance });
