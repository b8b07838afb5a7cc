import type { Findable } from '../search/names.js';
import { actionData } from './actions.js';

/** The action that opens a target: a figure or a statement itself, a list, a section's summary, a chart. */
export const openData = (target: Findable): string => {
  switch (target.kind) {
    case 'figure':
      return actionData('figure', target.figure.id);
    case 'statement':
      return actionData('statement', target.statement.id);
    case 'list':
      return actionData('list', target.list.id);
    case 'section':
      return actionData('section', target.section.code);
    case 'chart':
      return actionData('chart', target.chart.id);
  }
};
