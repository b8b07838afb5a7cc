import { type Answer, figuresOf } from '../../answers/answer.js';
import type { Engine } from '../../answers/engine.js';
import { figureOf, sectionOf, type Content } from '../../content/content.js';
import { LANGUAGES, type Language } from '../../content/language.js';
import { yearsOf } from '../../content/period.js';
import type { Offer, Offering } from '../../dialogue/offering.js';
import { comparisonOffer, offersOf, titleOf } from './offers.js';
import { BESIDE, queryFor } from '../../replies/share.js';
import type { Locale, Locales } from '../../replies/locale.js';
import { ALIKE } from '../../search/name-index.js';
import { figureTarget, type Target } from '../../search/records.js';
import { languageOfLetters, hasLetters } from '../../search/tokens.js';
import { findCalled } from '../look-up/find.js';

const MOST_OFFERS = 100;

/** Offers what has a name like the typed words, in the language of their letters; each record's share words lead to it alone. */
export const createOffering = (content: Content, engine: Engine, locales: Locales): Offering => {
  const byQuery = new Map(
    targetsOf(content).flatMap((target) =>
      LANGUAGES.map((language) => [queryFor(titleOf(target, locales[language])).toLowerCase(), { target, language }] as const),
    ),
  );
  /** The comparison that a share button has typed for the person: the labels of two figures with ↔ between them. */
  const comparedIn = (text: string): readonly Offer[] | undefined => {
    const [first, second, ...rest] = text.split(BESIDE).map((title) => byQuery.get(title.toLowerCase()));
    if (first?.target.kind !== 'figure' || second?.target.kind !== 'figure' || rest.length > 0) return undefined;
    return [comparisonOffer(first.target.figure, second.target.figure, locales[first.language])];
  };
  return (words, { chosen, client }) => {
    const text = words.trim();
    if (text === '') return offersOf(keyNumbers(content), locales[chosen ?? client]);
    const pair = comparedIn(text);
    if (pair) return pair;
    // Words that a share button has typed find just that thing, in the language of the words.
    const shared = byQuery.get(text.toLowerCase());
    if (shared && hasOwnWords(shared.target)) return offersOf([shared.target], locales[shared.language]);
    const language = shared?.language ?? chosen ?? (hasLetters(text) ? languageOf(text, engine) : client);
    const locale = locales[language];
    const first = shared ? offersOf([shared.target], locale) : answerOffers(engine.answer(text, { now: 0 }).answer, locale);
    // Charts are left out: inline mode can't send them.
    const found = findCalled(engine, text).flatMap((each) => (each.kind === 'chart' ? [] : [each]));
    return unique([...first, ...offersOf(yearsFirst(found.slice(0, MOST_OFFERS), text), locale)]);
  };
};

/** Whether nobody would type these words but its share button: a sentence, or a number with what it is. A title names other things, too. */
const hasOwnWords = ({ kind }: Target): boolean => kind === 'statement' || kind === 'figure';

/** The language of what is typed. Half of a name may look like a word of another language, so there the letters decide. */
const languageOf = (text: string, { names, languageOf }: Engine): Language =>
  names(text).some(({ lacks }) => lacks <= ALIKE) ? languageOfLetters(text) : languageOf(text);

/** What the bot would answer to these words; it comes before all else that they find. */
const answerOffers = (answer: Answer, locale: Locale): readonly Offer[] => {
  switch (answer.kind) {
    case 'figure':
    case 'figures':
      return offersOf(
        figuresOf(answer).map((figure) => figureTarget(figure, locale.content)),
        locale,
      );
    case 'list':
      return offersOf([{ kind: 'list', list: answer.list }], locale);
    case 'comparison':
      return [comparisonOffer(answer.first, answer.second, locale)];
    default:
      return [];
  }
};

/** Numbers of the very year that was typed come first; otherwise the order stays. */
const yearsFirst = (targets: readonly Target[], text: string): readonly Target[] => {
  const typed: readonly string[] = text.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const isOfYear = (target: Target): boolean => target.kind === 'figure' && typed.includes(yearsOf(target.figure.period).join());
  return [...targets.filter(isOfYear), ...targets.filter((target) => !isOfYear(target))];
};

const unique = (offers: readonly Offer[]): readonly Offer[] => [...new Map(offers.map((offer) => [offer.id, offer])).values()];

const targetsOf = (content: Content): readonly Target[] => [
  ...[...content.statements.values()].map((statement): Target => ({ kind: 'statement', statement })),
  ...[...content.figures.values()].map((figure) => figureTarget(figure, content)),
  ...[...content.lists.values()].map((list): Target => ({ kind: 'list', list })),
  ...[...content.sections.values()].map((section): Target => ({ kind: 'section', section })),
];

const keyNumbers = (content: Content): readonly Target[] =>
  content.article.sectors
    .flatMap(({ section }) => sectionOf(content, section).keyFigures.map((id) => figureOf(content, id)))
    .map((figure) => figureTarget(figure, content));
