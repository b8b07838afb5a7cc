import type { Acts } from './acts.js';
import type { Entry } from '../search/dictionary.js';

/** A place named in a text. */
export interface NamedPlace {
  readonly id: string;
  readonly at: number;
}

/** Who does an act and to whom, as ids of places. */
export interface Parties {
  readonly who: string[];
  readonly whom: string[];
}

/** How far from a preposition its place may stand: "to the PRC". */
const PREPOSITION_REACH = 2;
/** Words between an act and whom it belongs to; further off stands another clause. */
const NEXT_TO = 6;

/**
 * Who does an act and to whom, of the places beside it: by a preposition ("from Russia", "by China"), by case in Russian («Россия
 * превосходит Китай»), else by the order of an English sentence. `isRussian` tells which language the words are in; an adjective
 * («российский») is neither.
 */
export const partiesOf = (
  act: { readonly ids: readonly string[]; readonly at: number },
  places: readonly NamedPlace[],
  entries: readonly Entry[],
  cues: ReadonlyMap<string, readonly number[]>,
  isRussian: boolean,
  acts: Acts,
): Parties => {
  const parties: Parties = { who: [], whom: [] };
  const after = (id: string, at: number): boolean => (cues.get(id) ?? []).some((place) => place < at && at - place <= PREPOSITION_REACH);
  // Goods leave their sender, whichever side the act is told from.
  const isReceiving = act.ids.some((id) => acts.kinship(id, SENDING) === 'same' && acts.isTurned(id, SENDING));
  const hasThan = cues.has('than');
  const compares = act.ids.includes('exceed');
  for (const { id, at } of places.filter((place) => Math.abs(place.at - act.at) <= NEXT_TO)) {
    const cases = entries[at]?.cases ?? NONE;
    if (isRussian && entries[at]?.parts.has('adjective') && !entries[at].parts.has('noun')) continue;
    if (after('by', at)) parties.who.push(id);
    else if (after('from', at)) parties[isReceiving ? 'whom' : 'who'].push(id);
    else if (after('to', at)) {
      const isIn = isRussian && (cases.has('locative') || !cases.has('accusative'));
      if (isIn && compares) parties.who.push(id);
      if (isIn) continue;
      parties[isReceiving ? 'who' : 'whom'].push(id);
    } else if (after('than', at)) parties.whom.push(id);
    else if (compares && hasThan) parties.who.push(id);
    else if (isRussian && cases.size > 0 && !(cases.has('nominative') && cases.has('accusative')))
      parties[cases.has('nominative') ? 'who' : 'whom'].push(id);
    // «Импортировал Хэйлунцзян»: after the verb a name of one form for both may be either.
    else if (!isRussian || at < act.at) parties[at < act.at ? 'who' : 'whom'].push(id);
  }
  // «США превосходят Россию»: of two on one side the one before the act does it; no dictionary has the cases of letters.
  const [first] = places;
  const isBefore = first !== undefined && first.at < act.at && parties.whom[0] === first.id;
  if (compares && isBefore && parties.who.length === 0 && parties.whom.length > 1) return { who: [first.id], whom: parties.whom.slice(1) };
  return parties;
};

const SENDING = 'export';
const NONE: ReadonlySet<never> = new Set();
