import type { Engine } from '../answers/engine.js';
import { figureOf, sectionOf, type Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { figureTarget, offersOf, type Offer } from '../replies/offers.js';
import type { Voices } from '../replies/voice.js';

/** What is offered to send into any chat, for the words typed there; without words the sectors' key numbers. */
export type Offering = (words: string, client: Language) => readonly Offer[];

const MOST_OFFERS = 100;
const LETTER = /\p{L}/u;

export const createOffering =
  (content: Content, engine: Engine, voices: Voices): Offering =>
  (words, client) => {
    const text = words.trim();
    if (text === '')
      return offersOf(
        keyNumbers(content).map((figure) => figureTarget(figure, voices[client])),
        voices[client],
      );
    const voice = voices[LETTER.test(text) ? engine.languageOf(text) : client];
    return offersOf(engine.find(text, MOST_OFFERS), voice);
  };

const keyNumbers = (content: Content) =>
  content.article.sectors.flatMap(({ section }) => sectionOf(content, section).keyFigures.map((id) => figureOf(content, id)));
