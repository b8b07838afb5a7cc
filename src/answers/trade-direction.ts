import type { Content } from '../content/content.js';
import type { Worded } from '../query/word-reader.js';
import type { Query } from '../query/query.js';
import type { Reading } from '../search/reading.js';
import type { Flow } from '../search/flow.js';
import type { Group } from '../search/terms.js';

/** Goods or money that move: from where to where, as far as the question says. */
export interface Direction {
  readonly flow: 'export' | 'import' | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Words apart at most. */
const NEXT = 2;

/** Reads "из России в Китай", "to China", "Russia sold", "China bought from", and whether exports or imports are meant. */
export const directionOf = ({ groups, moves }: Reading, { cues }: Worded, { words }: Query, content: Content): Direction => {
  const has = (flow: Flow): boolean => groups.some((group) => group.flow === flow);
  const flow = has('export') ? 'export' : has('import') ? 'import' : undefined;
  // Exports and imports in one question go both ways.
  if (has('export') && has('import')) return { flow: undefined, from: undefined, to: undefined };
  const [[at, move] = []] = moves;
  // «Добываемый в РФ»: a name without endings behind a participle that moves nothing is where it's done.
  const isDoneThere = (act: number): boolean =>
    words.some((word) => word.at === act && word.owner === 'act' && word.cases.length > 0) &&
    !moves.has(act) &&
    !groups.some((group) => group.flow !== undefined && group.from === act);
  let from: string | undefined;
  let to: string | undefined;
  for (const group of groups) {
    const place = group.kind === 'place' ? placeNamedBy(group, content) : undefined;
    if (place === undefined) continue;
    // "To the PRC": an article stands between.
    const before = cues.get('article')?.includes(group.from - 1) === true ? group.from - 2 : group.from - 1;
    const follows = (id: string): boolean => cues.get(id)?.includes(before) ?? false;
    const word = lastOf(group, words);
    const stands = (name: string): boolean => word?.cases.includes(name) ?? false;
    // "С России" is from there, "с Россией" together with it; "в Россию" is there, "в России" in it.
    if (follows('from') || (follows('with') && (stands('genitive') || !stands('instrumental')))) from ??= place;
    else if (follows('for') || (follows('to') && !stands('locative') && !isDoneThere(before - 1))) to ??= place;
    else if (at !== undefined && isReceiver(group, at, words)) to ??= place;
    else if (at !== undefined && (follows('by') || isActor(group, at, words))) {
      if (move === 'sends') from ??= place;
      else to ??= place;
    }
  }
  return { flow, from, to };
};

/** The word that tells the case of a name: the last one of several. */
const lastOf = ({ from, length }: Group, words: Query['words']): Query['words'][number] | undefined =>
  from < 0 ? undefined : words.find(({ at }) => at === from + length - 1);

/** Whether a name stands for who gets something: "китайцам", "Китаю"; of "России", which may be "of Russia", that isn't sure. */
export const isReceiving = (group: Group, words: Query['words']): boolean => {
  const cases = lastOf(group, words)?.cases ?? [];
  return cases.includes('dative') && !cases.includes('genitive');
};

/** "Продала Китаю", "продала России", "китайцам отгрузили"; nouns take the sender: "вывоз провинции". */
const isReceiver = (group: Group, verb: number, words: Query['words']): boolean => {
  const isVerb = words.some(({ at, part }) => at === verb && part.includes('verb'));
  if (Math.abs(group.from - verb) > NEXT || !isVerb) return false;
  return group.from > verb ? (lastOf(group, words)?.cases.includes('dative') ?? false) : isReceiving(group, words);
};

const placeNamedBy = ({ terms }: Group, content: Content): string | undefined =>
  terms.map((term) => term.slice(1)).find((id) => content.glossary.get(id)?.kind === 'place');

/** Who does it: a noun right before the verb ("Russia sold"). */
const isActor = (group: Group, verb: number, words: Query['words']): boolean =>
  group.from < verb && verb - (group.from + group.length) < NEXT && isNoun(group, words);

/** "Российская нефть", "Chinese goods" are of the country, and name nobody who does something. */
export const isNoun = (group: Group, words: Query['words']): boolean => {
  const part = lastOf(group, words)?.part ?? 'noun';
  return part.includes('noun') || !part.includes('adjective');
};
