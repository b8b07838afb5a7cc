import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const STYLES: readonly (readonly [tag: string, style: Style])[] = [
  ['b', 'bold'],
  ['i', 'dim'],
  ['code', 'cyan'],
];
/** One level of formatting within another, such as the place within a quote. */
const DEEPEST = 2;

/** Telegram's HTML as a terminal shows it: bold, dimmed, quotes set in; without colours the bare text. */
export const paint = (html: string, colours: boolean): string => {
  let text = html.replace(/<blockquote[^>]*>([^<]*(?:<\/?i>[^<]*)*)<\/blockquote>/g, (_, quote: string) => indent(quote));
  for (let depth = 0; depth < DEEPEST; depth++)
    for (const [tag, style] of STYLES)
      text = text.replace(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'), (_, inner: string) => (colours ? styleText(style, inner) : inner));
  return text
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

const indent = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => `  │ ${line}`)
    .join('\n');
