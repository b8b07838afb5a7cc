import { type Answer, figuresOf } from '../answers/answer.js';
import { statementOf, type Content, type Figure, type Statement } from '../content/content.js';
import { numbersOf } from '../content/value.js';
import { sentencesOf } from '../search/sentences.js';
import { tokenize } from '../search/tokens.js';
import type { Place } from './figure-line.js';
import { placesLine } from './figure-line.js';
import { escapeHtml, type Reply } from './reply.js';
import type { Voice } from './voice.js';

/** What of the article an answer rests on: a statement, perhaps by one of its numbers; a list has a paragraph alone. */
interface Rests extends Place {
  readonly statement?: Statement;
  readonly figure?: Figure;
}

/** Whether the article's own paragraph under an answer is at hand. */
export const canShowOriginal = (answer: Answer, content: Content): boolean =>
  restsOn(answer, content).some((rests) => paragraphOf(rests, content) !== undefined);

/** The paragraphs that an answer rests on, as the article has them, each with the sentence in bold that tells it; undefined without them. */
export const originalReply = (answer: Answer, voice: Voice): Reply | undefined => {
  const { content, translate } = voice;
  const rests = restsOn(answer, content).filter((each) => paragraphOf(each, content) !== undefined);
  if (rests.length === 0) return undefined;
  const places = [...new Map(rests.map((each) => [`${each.section} ${each.paragraph}`, each])).values()];
  const paragraphs = places.map((place) => {
    const here = rests.filter(({ section, paragraph }) => section === place.section && paragraph === place.paragraph);
    return `<blockquote>${marked(paragraphOf(place, content) ?? '', here, content)}</blockquote>\n${placesLine([place], voice)}`;
  });
  return { html: [`<b>${escapeHtml(translate('answer.original'))}</b>`, ...paragraphs].join('\n\n'), buttons: [] };
};

const restsOn = (answer: Answer, content: Content): readonly Rests[] => {
  if (answer.kind === 'list') return [answer.list];
  if (answer.kind === 'statement') return [{ ...placeOf(answer.statement), statement: answer.statement }];
  return figuresOf(answer).map((figure) => ({ ...placeOf(figure), statement: statementOf(content, figure.statement), figure }));
};

const placeOf = ({ section, paragraph }: Place): Place => ({ section, paragraph });

const paragraphOf = ({ section, paragraph }: Place, { source }: Content): string | undefined => source?.get(section)?.[paragraph - 1];

const marked = (paragraph: string, rests: readonly Rests[], content: Content): string => {
  const sentences = sentencesOf(paragraph, content.article.language);
  const told = new Set(rests.map((each) => nearest(each, sentences, content)));
  return sentences.map((sentence) => (told.has(sentence) ? `<b>${escapeHtml(sentence)}</b>` : escapeHtml(sentence))).join('');
};

/** The sentence that says what is told: the one with its number, and of those the one that has most of its words. */
const nearest = ({ statement, figure }: Rests, sentences: readonly string[], content: Content): string | undefined => {
  if (!statement) return undefined;
  const { language } = content.article;
  const said = new Set(wordsOf(statement[language]));
  const numbers = (figure ? [figure] : statement.figures).map(({ value }) => numbersOf(value));
  const scores = sentences.map((sentence) => {
    const words = new Set(wordsOf(sentence));
    const shared = [...words].filter((word) => said.has(word)).length / Math.sqrt(words.size || 1);
    return numbers.filter((each) => each.every((number) => holdsNumber(sentence, number))).length * NUMBER_COUNTS + shared;
  });
  const best = Math.max(...scores);
  return best > 0 ? sentences[scores.indexOf(best)] : undefined;
};

/** More than any words. */
const NUMBER_COUNTS = 10;

const holdsNumber = (sentence: string, number: string): boolean =>
  tokenize(sentence).some(({ kind, text }) => kind !== 'word' && text === number);

const wordsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.stem] : [token.text]));
