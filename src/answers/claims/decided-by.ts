import type { Checked } from '../answer.js';
import type { Match } from '../candidates.js';
import type { Question } from '../question.js';

/** A claim that a record decides, for or against; a section decides nothing. */
export const decidedBy = ({ record: { target } }: Match, holds: boolean): Checked | undefined => {
  switch (target.kind) {
    case 'figure':
      return { kind: 'checked', holds, by: { kind: 'figure', figure: target.figure, statement: target.statement, also: [] } };
    case 'statement':
      return { kind: 'checked', holds, by: { kind: 'statement', statement: target.statement, context: [] } };
    case 'list':
      return { kind: 'checked', holds, by: { kind: 'list', list: target.list } };
    case 'section':
      return undefined;
  }
};

/** Whether what decides a claim has its very digits, in another unit: 525.8 billion, of roubles rather than dollars. */
export const hasDigits = ({ by }: Checked, { query: { claims } }: Question): boolean =>
  by.kind === 'figure' && by.figure.value === claims[0]?.value;
