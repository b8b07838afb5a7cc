import type { Chart, Figure } from './content.js';
import { unitsUsed } from './known-units.js';
import { yearsOf } from './period.js';
import type { ContentFiles, Report } from './content-files.js';

type Point = Chart['points'][number];
type Drawn = Pick<Figure, 'id' | 'unit' | 'period'>;

/** What is wrong, and where: a path within the chart or the point. */
type Say = (path: readonly PropertyKey[], message: string) => void;

/** Charts that name what the content lacks, mix what cannot share an axis, or whose kind doesn't fit their points. */
export const checkCharts = (files: ContentFiles, report: Report): void => {
  const { charts, sections } = files;
  if (!charts) return;
  const codes = new Set(sections.map(({ data }) => data.code));
  const figures = new Map(
    sections.flatMap(({ data }) => data.statements.flatMap((statement) => statement.figures.map((figure) => [figure.id, figure]))),
  );
  const dimensions = new Map(unitsUsed(files).units.map(({ id, dimension }) => [id, dimension]));
  const seen = new Set<string>();

  charts.data.forEach((chart, c) => {
    const say: Say = (path, message) => report(charts, [c, ...path], message);
    if (seen.has(chart.id)) say(['id'], `the id "${chart.id}" stands in this file already; ids are unique, rename one`);
    seen.add(chart.id);
    chart.sections.forEach((section, s) => {
      if (!codes.has(section)) say(['sections', s], `unknown section ${section}; the codes stand in article.yaml`);
    });
    if (!dimensions.has(chart.unit)) say(['unit'], `unknown unit "${chart.unit}"; add it to units.yaml or use one of its ids`);
    if (chart.kind === 'pair' && chart.points.length !== 2)
      say(['points'], `a pair has two points, this one has ${chart.points.length}; make it "things" or "time"`);
    chart.points.forEach((point, p) => {
      const sayOfPoint: Say = (path, message) => say(['points', p, ...path], message);
      const figure = figures.get(point.figure);
      if (!figure) {
        sayOfPoint(['figure'], `unknown figure "${point.figure}"; a chart shows figures of sections/ alone`);
        return;
      }
      if (chart.points.findIndex((other) => other.figure === point.figure) < p)
        sayOfPoint(['figure'], `"${figure.id}" is in this chart already; keep one`);
      const [own, drawn] = [dimensions.get(figure.unit), dimensions.get(chart.unit)];
      if (own !== undefined && drawn !== undefined && own !== drawn)
        sayOfPoint(['figure'], `"${figure.id}" is in ${figure.unit}, which can't share an axis with ${chart.unit}; draw it elsewhere`);
      checkSeries(chart, point, sayOfPoint);
      checkTime(chart, point, figure, figures.get(chart.points[p - 1]?.figure ?? ''), sayOfPoint);
    });
  });
};

const checkSeries = (chart: Chart, { series }: Point, say: Say): void => {
  const known = chart.series?.map(({ id }) => id) ?? [];
  if (series === undefined && known.length > 0) say([], `the chart has series, so each point names its own: ${known.join(', ')}`);
  if (series !== undefined && !known.includes(series))
    say(['series'], `unknown series "${series}"; list it under the chart's series, or take it out`);
};

const checkTime = (chart: Chart, { label }: Point, figure: Drawn, before: Drawn | undefined, say: Say): void => {
  if (!label && !figure.period) say(['figure'], `"${figure.id}" has no time to stand under it; give the point a label`);
  if (chart.kind !== 'time') return;
  const [year] = yearsOf(figure.period);
  const [earlier] = yearsOf(before?.period);
  if (year !== undefined && earlier !== undefined && year < earlier)
    say(['figure'], `"${figure.id}" is earlier than the point before it; time runs from early to late`);
};
