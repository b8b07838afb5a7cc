import { journalOf } from '../../../replies/journal.js';
import type { Figure } from '../../../content/content.js';
import { capital } from '../../../replies/wording.js';
import { whenBeside } from '../../../replies/figure-line.js';
import type { Locale } from '../../../replies/locale.js';
import { CARD } from './card.js';
import { FAMILY, widthOf, wrapToWidth, wrapEvenly, type Weight } from './fonts.js';
import type { TitleComponentOption } from './option.js';
import { PALETTE } from './palette.js';
import { svgOf } from './svg.js';

/** Sizes of the number, in pixels. The largest in which it fits into one line is taken, else the largest in which it fits into two. */
const NUMBER_SIZES = [150, 124, 104, 88, 72];
const LABEL = 52;
const WHEN = 38;
const SOURCE = 30;
const NAME = 40;
const LEADING = 1.24;
const GAP = 36;
const MARK = { width: 120, height: 14 };

/** Lines of one look. */
interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** One figure as a picture to send on, an SVG 1200 wide: the number, what it is and when, where it stands, and the bot's name. */
export const figureCardSvg = (figure: Figure, bot: string, locale: Locale): string => {
  const { language, translate, format } = locale;
  const label = figure.label[language];
  const when = whenBeside(label, figure, locale);
  const journal = journalOf(locale);
  const sections = translate('chart.sections', { count: 1, sections: figure.section });
  const { ink, muted, accent } = PALETTE;
  const { picture, height } = stacked([
    numberBlock(capital(format.figure(figure)), accent),
    { lines: wrapEvenly(capital(label), CARD.inner, LABEL), size: LABEL, weight: 'regular', color: ink },
    ...(when === '' ? [] : [{ lines: [capital(when)], size: WHEN, weight: 'regular', color: muted } as const]),
    { lines: [bot], size: NAME, weight: 'bold', color: ink },
    {
      lines: wrapToWidth(`${translate('source.label')}: ${journal}, ${sections}`, CARD.inner, SOURCE),
      size: SOURCE,
      weight: 'regular',
      color: muted,
    },
  ]);
  const option = {
    animation: false,
    backgroundColor: PALETTE.paper,
    title: picture,
    graphic: [{ type: 'rect', left: CARD.margin, top: CARD.margin, shape: MARK, style: { fill: accent }, silent: true }],
  };
  return svgOf(option, height);
};

const numberBlock = (number: string, color: string): Block => {
  const inLine = NUMBER_SIZES.find((size) => widthOf(number, size, 'bold') <= CARD.inner);
  const size = inLine ?? NUMBER_SIZES.find((each) => wrapToWidth(number, CARD.inner, each, 'bold').length <= 2) ?? LABEL;
  return { lines: wrapEvenly(number, CARD.inner, size, 'bold'), size, weight: 'bold', color };
};

/** The blocks one under another below the mark, and how high the picture gets with them. */
const stacked = (blocks: readonly Block[]): { readonly picture: TitleComponentOption[]; readonly height: number } => {
  let top = CARD.margin + MARK.height + GAP;
  const picture = blocks.map(({ lines, size, weight, color }): TitleComponentOption => {
    const line = Math.round(size * LEADING);
    const at = top;
    top += lines.length * line + GAP;
    const fontWeight = weight === 'bold' ? 'bold' : 'normal';
    return {
      text: lines.join('\n'),
      left: CARD.margin,
      top: at,
      padding: 0,
      textStyle: { color, fontSize: size, lineHeight: line, fontWeight, fontFamily: FAMILY },
    };
  });
  return { picture, height: top - GAP + CARD.margin };
};
