import type { Content, Figure } from '../../content/content.js';
import { figuresIn } from '../../search/records.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import { countedHeadOf } from '../question.js';
import { type Alone, type Beside, byFigures, answeringFigures, type Facet, other, SAME, silent } from './facet.js';

/** How many there are of what a list names is told by the list, where no figure counts it; any other amount isn't. */
const countTeller = ({ question, query, content }: Alone): ((beside: Beside) => boolean) => {
  const head = query.acts.length === 0 && question.reading.cues.has('number') ? countedHeadOf(question) : undefined;
  const isMeasured = [...content.figures.values()].some(({ of }) => of.some((id) => head?.terms.includes(`#${id}`)));
  const at = head && !isMeasured ? question.groups.indexOf(head) : -1;
  return ({ match }) => at >= 0 && holds(match, at, STANDS.own);
};

type Measure = Figure['measure'];

/** What a number is a measure of, by the kind of question that asks for it. */
const WANTED_BY_CUE: readonly (readonly [cue: string, measures: readonly Measure[]])[] = [
  ['area', ['area', 'yield']],
  ['duration', ['duration']],
];

const COUNTS: readonly Measure[] = ['count', 'frequency'];

const RELATIVE: readonly Measure[] = ['growth', 'multiple'];

/** Whether a figure only sets an amount that is told, too, against another: the growth of a harvest whose tonnes are known. */
const isRelativeOfTold = (figure: Figure, { figures }: Content): boolean =>
  RELATIVE.includes(figure.measure) && [...figures.values()].some((other) => other.measure === 'amount' && other.of[0] === figure.of[0]);

/** Whether a question speaks of a change, a part or a comparison, which a rate may tell. */
const asksRate = ({ query, question: { reading, compares }, acts }: Alone): boolean =>
  compares ||
  query.operation !== 'tell' ||
  query.difference ||
  query.units.length > 0 ||
  RATES.some((cue) => reading.cues.has(cue)) ||
  query.acts.some(({ ids }) => ids.some((id) => acts.kinship('change', id) === 'same'));

const RATES = ['multiple', 'growth', 'compare', 'share'];

/** "For how long" is told by years, "how large an area" by no money, and the harvest by its tonnes rather than by its growth. */
export const measure: Facet = {
  ask: (alone) => {
    const { query, content } = alone;
    const { counted } = alone.question.reading;
    // "The five directions are which?" isn't told by there being five.
    if (query.asked === 'list' && counted !== undefined)
      return ({ match: { record } }) => {
        const [figure, ...others] = figuresIn(record.target);
        return figure && others.length === 0 && figure.measure === 'count' && String(figure.value) === String(counted)
          ? other('measure')
          : undefined;
      };
    const isBare = (query.asked === 'open' || query.asked === 'amount') && !asksRate(alone);
    if (query.asked !== 'amount')
      return isBare
        ? ({ match: { record } }) => {
            const figures = figuresIn(record.target);
            return figures.length > 0 && figures.every((figure) => isRelativeOfTold(figure, content)) ? other('measure') : undefined;
          }
        : undefined;
    const tellsCount = countTeller(alone);
    const { cues } = alone.question.reading;
    const asksTimes = query.difference || query.operation !== 'tell' || ['multiple', 'growth', 'compare'].some((cue) => cues.has(cue));
    // The number that the question says itself is none that it asks for: how much those 200 enterprises exported.
    const isSaid = (figure: Figure): boolean => query.claims.some(({ value, units }) => units.length === 0 && value === figure.value);
    // "How many times did it stop" counts, where nothing is more than another.
    const countsTimes =
      cues.has('multiple') && cues.has('number') && !query.difference && query.than === undefined && !alone.question.compares;
    const wanted = countsTimes
      ? COUNTS
      : WANTED_BY_CUE.filter(([cue]) => query.measures.some((each) => each === cue)).flatMap(([, measures]) => measures);
    return (beside) => {
      if (beside.match.record.target.kind === 'list') return tellsCount(beside) ? SAME : silent('measure');
      if (answeringFigures(beside).length === 0) return silent('measure');
      if (answeringFigures(beside).every(isSaid)) return other('measure');
      if (isBare && answeringFigures(beside).every((figure) => isRelativeOfTold(figure, content))) return other('measure');
      // How many times more there is tells no amount.
      if (!asksTimes && answeringFigures(beside).every(({ measure: own }) => own === 'multiple')) return other('measure');
      if (wanted.length === 0) return undefined;
      return byFigures(beside, (figure) =>
        wanted.includes(figure.measure) || figure.measure === 'share' || figure.measure === 'multiple' || figure.measure === 'growth'
          ? SAME
          : other('measure'),
      );
    };
  },
};
