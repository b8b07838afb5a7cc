import { createHash } from 'node:crypto';
import type { Chart, Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Voices } from '../replies/voice.js';
import { captionOf } from './caption.js';
import { drawSvg, rasterise } from './draw.js';
import { drawingOf } from './drawing.js';

/** A chart that can be sent. */
export interface Picture {
  readonly png: Buffer;
  /** The numbers in words, as HTML under 1,024 characters. */
  readonly caption: string;
  /** Names the picture by its content (SHA-256): the same after a restart, so that an uploaded file can be sent again. */
  readonly hash: string;
}

/** The charts of one article. */
export interface Charts {
  /** The chart as a picture with its caption; drawn once, then remembered. Throws for an unknown id. */
  chart(id: string, language: Language): Promise<Picture>;
  /** The charts of a section (by code), of a sector or with a figure (by id), in the content's order; often none. */
  chartsOf(id: string): readonly Chart[];
  /** All of them, in the content's order. */
  readonly all: readonly Chart[];
}

/**
 * @example
 * const charts = createCharts(content, voices);
 * const { png, caption } = await charts.chart('capital-spending', 'ru');
 */
export const createCharts = (content: Content, voices: Voices): Charts => {
  const all = [...content.charts.values()];
  const pictures = new Map<string, Promise<Picture>>();

  const draw = async (id: string, language: Language): Promise<Picture> => {
    const voice = voices[language];
    const drawing = drawingOf(id, voice);
    const png = await rasterise(drawSvg(drawing, voice));
    return { png, caption: captionOf(drawing, voice), hash: createHash('sha256').update(png).digest('hex') };
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
    chartsOf: (id) => {
      const section = content.article.sectors.find((sector) => sector.id === id)?.section ?? id;
      return all.filter((chart) => chart.sections.includes(section) || chart.points.some(({ figure }) => figure === id));
    },
  };
};
