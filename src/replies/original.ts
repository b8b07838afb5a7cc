import { type Answer, figuresOf } from '../answers/answer.js';
import { statementOf, type Content, type Figure, type Statement } from '../content/content.js';
import { numbersOf } from '../content/value.js';
import { sentencesOf } from '../search/sentences.js';
import { tokenize } from '../search/tokens.js';
import type { Place } from './figure-line.js';
import { placesLine } from './figure-line.js';
import { escapeHtml, type Reply } from './reply.js';
import type { Locale } from './locale.js';

/** A place of the article that an answer rests on: a paragraph, its statement unless it is a list's, and the figure if it is about one. */
interface Rests extends Place {
  readonly statement?: Statement;
  readonly figure?: Figure;
}

/** Whether we have the article's own paragraph for an answer. */
export const canShowOriginal = (answer: Answer, content: Content): boolean =>
  restsOn(answer, content).some((rests) => paragraphOf(rests, content) !== undefined);

/** The article's own paragraphs that an answer rests on, with the sentences that tell it in bold. Undefined without the article's text. */
export const originalReply = (answer: Answer, locale: Locale): Reply | undefined => {
  const { content, translate } = locale;
  const rests = restsOn(answer, content).filter((each) => paragraphOf(each, content) !== undefined);
  if (rests.length === 0) return undefined;
  const places = [...new Map(rests.map((each) => [`${each.section} ${each.paragraph}`, each])).values()];
  const paragraphs = places.map((place) => {
    const here = rests.filter(({ section, paragraph }) => section === place.section && paragraph === place.paragraph);
    return `<blockquote>${marked(paragraphOf(place, content) ?? '', here, content)}</blockquote>\n${placesLine([place], locale)}`;
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

/** The sentence of the paragraph that tells it: one with its number, and of those the one that shares most words with our statement. */
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

/** A number that is found counts for more than any shared words. */
const NUMBER_COUNTS = 10;

const holdsNumber = (sentence: string, number: string): boolean =>
  tokenize(sentence).some(({ kind, text }) => kind !== 'word' && text === number);

const wordsOf = (text: string): readonly string[] =>
  tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.stem] : [token.text]));
