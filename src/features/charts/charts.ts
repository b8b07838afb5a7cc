import { createHash } from 'node:crypto';
import type { Chart, Content, Figure } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { figureLine, sourceLine } from '../../replies/figure-line.js';
import { notesOf } from '../../replies/notes.js';
import type { Locales } from '../../replies/locale.js';
import { captionOf, inWords } from './caption.js';
import { drawSvg, rasterise } from './picture/draw.js';
import { drawingOf } from './drawing.js';
import { figureCardSvg } from './picture/figure-card.js';

/** A chart that can be sent. */
export interface Picture {
  readonly png: Buffer;
  /** What stands under the picture, as HTML under 1,024 characters. */
  readonly caption: string;
  /** Names the picture by its content (SHA-256): the same after a restart, so that an uploaded file can be sent again. */
  readonly hash: string;
}

/** A chart's picture says more than its caption does. */
export interface ChartPicture extends Picture {
  /** The picture in words, as HTML, where it can't be shown. */
  readonly words: string;
}

/** The charts of one article. */
export interface Charts {
  /** The chart as a picture with its caption; drawn once, then remembered. Throws for an unknown id. */
  chart(id: string, language: Language): Promise<ChartPicture>;
  /** One figure as a picture to send on, with the bot's name ("@amur_bot") on it; drawn anew each time. */
  card(figure: Figure, language: Language, bot?: string): Promise<Picture>;
  /** The charts of a section (by code), of a sector or with a figure (by id), in the content's order; often none. */
  chartsOf(id: string): readonly Chart[];
  /** All of them, in the content's order. */
  readonly all: readonly Chart[];
}

/**
 * @example
 * const charts = createCharts(content, locales);
 * const { png, caption } = await charts.chart('capital-spending', 'ru');
 */
export const createCharts = (content: Content, locales: Locales): Charts => {
  const all = [...content.charts.values()];
  const pictures = new Map<string, Promise<ChartPicture>>();

  const pictureOf = async (svg: string, caption: string): Promise<Picture> => {
    const png = await rasterise(svg);
    return { png, caption, hash: createHash('sha256').update(png).digest('hex') };
  };

  const draw = async (id: string, language: Language): Promise<ChartPicture> => {
    const locale = locales[language];
    const drawing = drawingOf(id, locale);
    return { ...(await pictureOf(drawSvg(drawing, locale), captionOf(drawing, locale))), words: inWords(drawing, locale) };
  };

  return {
    all,
    chart: (id, language) => {
      const key = `${language}:${id}`;
      const known = pictures.get(key);
      if (known) return known;
      const picture = draw(id, language);
      pictures.set(key, picture);
      // A failure is the asker's to see; the next one tries afresh.
      picture.catch(() => pictures.delete(key));
      return picture;
    },
    card: (figure, language, bot) => {
      const locale = locales[language];
      const name = locale.translate('profile.name');
      const svg = figureCardSvg(figure, bot === undefined ? name : `${name} · ${bot}`, locale);
      return pictureOf(svg, [figureLine(figure, locale), ...notesOf([figure], locale), sourceLine([figure], locale)].join('\n\n'));
    },
    chartsOf: (id) => {
      const section = content.article.sectors.find((sector) => sector.id === id)?.section ?? id;
      return all.filter((chart) => chart.sections.includes(section) || chart.points.some(({ figure }) => figure === id));
    },
  };
};
