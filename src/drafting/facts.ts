import type { WordReader } from '../query/word-reader.js';
import { wordForms } from '../search/dictionary.js';
import { tokenize } from '../search/tokens.js';
import type { DraftTerms } from './terms.js';

/** A fact as it is guessed; a role that the sentence leaves open stays open. */
export interface DraftFact {
  readonly act: string;
  readonly negated?: true;
  readonly who?: readonly string[];
  readonly what?: readonly string[];
  readonly where?: readonly string[];
  readonly when?: string;
}

/** Words between an act and what it is done to. */
const WHAT_REACH = 6;

/** What a claim says as a fact: its first act, the terms before and after it, the time. Undefined where the reader knows no act in it. */
export const createFactDrafter =
  (words: WordReader, terms: DraftTerms, isRussian: boolean): ((claim: string, when: string | undefined) => DraftFact | undefined) =>
  (claim, when) => {
    const tokens = tokenize(claim);
    const worded = words.worded(tokens);
    const { entries, cues } = worded;
    const acts = words.actsIn(worded).filter(({ ids }) => ids.some((id) => !words.acts.isQuality(id)));
    const formsAt = (at: number) => (isRussian ? wordForms(tokens[at]?.text ?? '') : []);
    const isVerb = (at: number): boolean =>
      isRussian
        ? formsAt(at)[0]?.part === 'verb' && formsAt(at)[0]?.case === undefined
        : entries[at]?.parts.has('verb') === true && !entries[at].parts.has('noun');
    // Who plans to buy is told of as a buyer.
    const telling = acts.filter(({ ids }) => !ids.every((each) => words.acts.isLoose(each)));
    const act = telling.find(({ at }) => isVerb(at)) ?? telling[0] ?? acts[0];
    const id = act?.ids.find((each) => !words.acts.isQuality(each));
    if (!act || id === undefined) return undefined;
    const prepositions = new Set(cues.get('preposition') ?? []);
    const isFree = (at: number): boolean => ![at - 1, at - 2].some((place) => prepositions.has(place));
    const found = terms.in(claim);
    const caseOf = (at: number) => formsAt(at).find(({ part }) => part === 'noun')?.case;
    const isSubject = (at: number): boolean =>
      !isRussian || formsAt(at).some(({ part, case: own }) => part === 'noun' && own === 'nominative');
    const before = found.filter(({ at, length }) => at < act.at && isSubject(at + length - 1) && isFree(at)).at(-1);
    const after = found.find(({ at }) => at >= act.at + act.length && at - act.at <= WHAT_REACH && isFree(at));
    const places = found.filter(
      ({ kind, at, length }) => kind === 'place' && !isFree(at) && (!isRussian || caseOf(at + length - 1) === 'locative'),
    );
    const isPassive = formsAt(act.at)[0]?.isPassive === true;
    const whats = [isPassive ? before?.id : after?.id].filter(
      (each) => each !== undefined && each !== (isPassive ? undefined : before?.id),
    );
    return {
      act: id,
      ...(act.negated && { negated: true as const }),
      ...(before && !isPassive && { who: [before.id] }),
      ...(whats.length > 0 && { what: whats as string[] }),
      ...(places.length > 0 && { where: [...new Set(places.map((place) => place.id))] }),
      ...(when !== undefined && { when }),
    };
  };
