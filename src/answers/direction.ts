import type { Content } from '../content/content.js';
import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';

/** Goods or money that move: from where to where, as far as the question says. */
export interface Direction {
  readonly flow: 'export' | 'import' | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const TO = new Set(['to', 'into', 'for']);
/** "В Россию" is there; "в России" is in it. */
const TO_OR_IN = new Set(['в', 'во']);
const WITHIN = /(?:[еи]|ом|ем|ой|ей|ых|их)$/;
const FROM = new Set(['из', 'from', 'у']);
/** "С России" is from there; "с Россией" is together with it. */
const FROM_OR_WITH = new Set(['с', 'со']);
const TOGETHER = /(?:ей|ем|ом|ой|ью|им|ым)$/;
const BY = new Set(['by']);
/** Words apart at most. */
const NEXT = 2;
/** Russian verbs take the receiver ("продала Китаю"), nouns the sender ("вывоз провинции"). */
export const DATIVE_PLURAL = /(?:ам|ям)$/;
const DATIVE = /(?:у|ю|ам|ям|им|ии)$/;
/** Before a verb "России" may be "of Russia": only endings that are the receiver's alone count. */
const DATIVE_ALONE = /(?:ю|ам|ям)$/;
const VERB = /(?:л|ла|ло|ли|ет|ют|ит|ят|ть)$/;

/** Reads "из России в Китай", "to China", "Russia sold", "China bought from", and whether exports or imports are meant. */
export const directionOf = ({ tokens, groups, moves, cues }: Reading, content: Content): Direction => {
  const has = (id: string): boolean => groups.some((group) => group.terms.includes(`#${id}`));
  const flow = has('export') ? 'export' : has('import') ? 'import' : undefined;
  // Exports and imports in one question go both ways.
  if (has('export') && has('import')) return { flow: undefined, from: undefined, to: undefined };
  const [[at, move] = []] = moves;
  let from: string | undefined;
  let to: string | undefined;
  for (const group of groups) {
    const place = group.kind === 'place' ? placeOf(group, content) : undefined;
    if (place === undefined) continue;
    const before = wordBefore(tokens, group.from);
    if (FROM.has(before) || (FROM_OR_WITH.has(before) && !TOGETHER.test(group.text))) from ??= place;
    else if (TO.has(before) || (TO_OR_IN.has(before) && !WITHIN.test(group.text))) to ??= place;
    else if (at !== undefined && move === 'sends' && isReceiver(group, at, tokens)) to ??= place;
    else if (at !== undefined && !cues.has('share') && isActor(group, at, before)) {
      if (move === 'sends') from ??= place;
      else to ??= place;
    }
  }
  return { flow, from, to };
};

/** "To the PRC": an article stands between. */
const wordBefore = (tokens: Reading['tokens'], from: number): string => {
  const before = tokens[from - 1]?.text ?? '';
  return before === 'the' ? (tokens[from - 2]?.text ?? '') : before;
};

/** "Продала Китаю", "китайцам отгрузили". */
const isReceiver = ({ from, text }: Group, verb: number, tokens: Reading['tokens']): boolean => {
  if (Math.abs(from - verb) > NEXT || !VERB.test(tokens[verb]?.text ?? '')) return false;
  return from > verb ? DATIVE.test(text) : DATIVE_ALONE.test(text);
};

const isShortlyBefore = ({ from, length }: Group, verb: number): boolean => from < verb && verb - (from + length) < NEXT;

const placeOf = ({ terms }: Group, content: Content): string | undefined =>
  terms.map((term) => term.slice(1)).find((id) => content.glossary.get(id)?.kind === 'place');

/** Who does it: a noun right before the verb ("Russia sold"), or after "by". */
const isActor = (group: Group, verb: number, before: string): boolean => BY.has(before) || (isShortlyBefore(group, verb) && isNoun(group));

/** "Российская нефть", "Chinese goods": of the country, and nobody who does something. */
const ADJECTIVE = /(?:ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)|ese|ian|cial|ern)$/;
export const isNoun = ({ text }: Group): boolean => !ADJECTIVE.test(text);
