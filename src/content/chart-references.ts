import type { Chart } from './content.js';
import { yearsOf } from './period.js';
import type { ContentFiles, Report } from './references.js';

/** Charts that name what the content lacks, mix what cannot share an axis, or whose kind doesn't fit their points. */
export const checkCharts = ({ charts, sections, units }: ContentFiles, report: Report): void => {
  if (!charts) return;
  const codes = new Set(sections.map(({ data }) => data.code));
  const figures = new Map(sections.flatMap(({ data }) => data.statements.flatMap((statement) => statement.figures.map((figure) => [figure.id, figure]))));
  const dimensions = new Map(units.data.units.map(({ id, dimension }) => [id, dimension]));
  const seen = new Set<string>();

  const checkPoints = (chart: Chart, c: number): void => {
    const drawn = new Set<string>();
    const series = new Set(chart.series?.map(({ id }) => id));
    let latest = -Infinity;
    chart.points.forEach((point, p) => {
      const path = [c, 'points', p];
      const at = [...path, 'figure'];
      const figure = figures.get(point.figure);
      if (!figure) return report(charts, at, `unknown figure "${point.figure}"; a chart shows figures of sections/ alone`);
      if (drawn.has(figure.id)) report(charts, at, `"${figure.id}" is in this chart already; keep one`);
      drawn.add(figure.id);
      if (dimensions.get(figure.unit) !== dimensions.get(chart.unit))
        report(charts, at, `"${figure.id}" is in ${figure.unit}, which can't share an axis with ${chart.unit}; give it a chart of its own`);
      if (chart.series ? !point.series || !series.has(point.series) : point.series !== undefined)
        report(charts, point.series ? [...path, 'series'] : path, `the point "${figure.id}" needs one of the chart's series, and only those: ${[...series].join(', ') || 'it has none'}`);
      if (!point.label && !figure.period) report(charts, path, `"${figure.id}" has no time to stand under it; give the point a label`);
      const [year = latest] = yearsOf(figure.period);
      if (chart.kind === 'time' && year < latest) report(charts, at, `"${figure.id}" is earlier than the point before; time runs from early to late`);
      latest = year;
    });
  };

  charts.data.forEach((chart, c) => {
    if (seen.has(chart.id)) report(charts, [c, 'id'], `the id "${chart.id}" stands in this file already; ids are unique, rename one`);
    seen.add(chart.id);
    chart.sections.forEach((section, s) => {
      if (!codes.has(section)) report(charts, [c, 'sections', s], `unknown section ${section}; the codes stand in article.yaml`);
    });
    if (!dimensions.has(chart.unit)) return report(charts, [c, 'unit'], `unknown unit "${chart.unit}"; add it to units.yaml or use one of its ids`);
    if (chart.kind === 'pair' && chart.points.length !== 2)
      report(charts, [c, 'points'], `a pair has two points, this one has ${chart.points.length}; make it "things" or "time"`);
    checkPoints(chart, c);
  });
};
