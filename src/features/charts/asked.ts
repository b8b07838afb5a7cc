import { z } from 'zod';
import type { Engine } from '../../answers/engine.js';
import { LANGUAGES } from '../../content/language.js';
import { readLexicon } from '../../search/lexicon.js';
import type { Locales } from '../../replies/locale.js';
import type { ShowChart } from './topic.js';
import type { Outcome, Turn } from '../../dialogue/turn.js';

const words = z.array(z.string());
const cues = readLexicon('charts', z.object({ ru: words, en: words }));
const forms = LANGUAGES.flatMap((language) => cues[language]).map((form) => form.replace('*', String.raw`\p{L}*`));
const CUE = new RegExp(String.raw`(?<!\p{L})(?:${forms.join('|')})(?!\p{L})`, 'giu');

/**
 * Takes a text that asks for a chart, such as «график по древесине», and does what /chart does with the words that are left. Undefined for
 * any other text.
 */
export const takeChartAsked = async (
  turn: Turn,
  text: string,
  chart: ShowChart,
  engine: Engine,
  locales: Locales,
): Promise<Outcome | undefined> => {
  const rest = text.replace(CUE, ' ');
  if (rest === text) return undefined;
  const { chat, now } = turn;
  const language = chat.chosen ?? engine.languageOf(text);
  const { answer } = engine.answer(rest, { now });
  // "Show me the charts" names no chart: then the menu is shown.
  const isBare = answer.kind === 'none' && answer.refusal.why === 'empty';
  return chart({ ...turn, chat: { ...chat, spoken: engine.languageOf(text) }, locale: locales[language] }, isBare ? '' : rest);
};
