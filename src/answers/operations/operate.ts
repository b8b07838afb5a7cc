import { type Figure, type Unit, unitOf } from '../../content/content.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { figuresOf, type Answer } from '../answer.js';
import { BROADER, holds, placesWhere } from '../candidate.js';
import type { Group } from '../../search/terms.js';
import type { ScoredAnswer } from '../choose.js';
import type { Knowledge } from '../knowledge.js';
import type { Candidates } from '../candidates.js';
import type { Question } from '../question.js';
import type { SaidFact } from '../said-facts.js';
import { isNamedByNumber } from './numbers-said.js';
import { asksHow, change } from './change.js';
import { compareChanges } from './changes.js';
import { compare } from './compare.js';
import { convert } from './convert.js';
import { each } from './each.js';
import { earlier } from './earlier.js';
import { mean } from './mean.js';
import { type Operand, operandsAmong } from './operands.js';
import type { Operation, Task } from './operation.js';
import { pieces } from './pieces.js';
import { product } from './product.js';
import { rank } from './rank.js';
import { rate } from './rate.js';
import { remainder } from './remainder.js';
import { select } from './select.js';
import { share } from './share.js';
import { spread } from './spread.js';
import { sum } from './sum.js';
import { whole } from './whole.js';
import { type WorthOf, worthFor } from './worth.js';
import { covers } from '../../search/tokens.js';

/** How each operation is worked out: the first that gives something. */
const OPERATIONS: Readonly<Record<Question['query']['operation'], readonly Operation[]>> = {
  tell: [spread, convert, product, whole, earlier, each],
  define: [convert],
  verify: [product, (task) => (task.question.query.than === undefined || task.told.answer.kind !== 'none' ? undefined : compare(task))],
  compare: [spread, earlier, compare],
  changes: [compareChanges, compare],
  change: [spread, earlier, (task) => (task.question.compares ? compare(task) : change(task))],
  rank: [spread, rank],
  select: [select],
  convert: [convert],
  rate: [rate],
  sum: [sum, whole],
  share: [share, whole],
  remainder: [remainder],
  mean: [mean],
};

/** Numbers are set beside each other or put in order where only their difference says something, too: degrees. */
const OF_DIFFERENCES: ReadonlySet<Question['query']['operation']> = new Set([
  'compare',
  'change',
  'changes',
  'rank',
  'tell',
  'define',
  'select',
  'convert',
]);

const allows = (operation: Question['query']['operation'], { scale }: Unit): boolean =>
  scale === 'ratio' || (scale === 'interval' && OF_DIFFERENCES.has(operation));

/**
 * What a question does with several numbers: set side by side, added up, one as a share of another … Undefined where it asks for no such
 * thing, or the article states the result itself. Where it lacks an operand the answer says which, and gives the others.
 */
export const operate = (candidates: Candidates, told: ScoredAnswer, knowledge: Knowledge): Answer | undefined => {
  const { question } = candidates;
  const { operation, asked } = question.query;
  if (asked === 'why' || OPERATIONS[operation].length === 0) return undefined;
  // Of what the article has nothing on nothing can be worked out.
  if (question.groups.some((group) => isUnknown(group, knowledge))) return undefined;
  const task = taskOf(candidates, told, knowledge);
  const several = pieces(task);
  if (several || isStated(told, question, knowledge)) return several;
  for (const work of OPERATIONS[operation]) {
    const answer = work(task);
    if (answer && isExplained(answer, candidates, knowledge)) return answer;
  }
  return undefined;
};

/** Whether the numbers, or their statements, tell every noun of the question that the glossary hasn't: exports don't tell profits. */
const isExplained = (answer: Answer, { question, figures }: Candidates, { content, factsOf }: Knowledge): boolean => {
  const own = new Set([...figuresOf(answer)].map(({ id }) => id));
  const matches = figures.filter(({ record }) => own.has(record.id));
  const isTold = ({ at, lemmas }: Question['query']['words'][number]): boolean => {
    const places = placesWhere(question.groups, (each) => covers(each, at));
    return matches.some(
      (match) =>
        places.length === 0 ||
        places.some((place) => holds(match, place, STANDS.own | STANDS.around | STANDS.beside)) ||
        lemmas.some((lemma) => factsOf(match.record).lemmas.has(lemma)),
    );
  };
  // What the article has numbers of, one of the operands has to tell: food isn't worked out of numbers of gas.
  const counted = new Set([...content.figures.values()].flatMap(({ of }) => of.map((id) => `#${id}`)));
  const isHeld = (group: Group, at: number): boolean =>
    group.factor < 1 ||
    group.from < 0 ||
    !group.terms.some((term) => counted.has(term)) ||
    question.query.words.some(({ at, owner }) => at === group.from + group.length - 1 && owner !== 'thing') ||
    matches.some((match) => holds(match, at, STANDS.own | STANDS.around | STANDS.beside | BROADER));
  return (
    own.size === 0 ||
    (question.query.words.every((word) => word.owner !== 'nobody' || word.part !== 'noun' || isTold(word)) && question.groups.every(isHeld))
  );
};

/** A name that stands in no record: a foreign country, another province. */
const isUnknown = ({ kind, terms }: Group, { index }: Knowledge): boolean =>
  kind === 'foreign' && !terms.some((term) => index.isKnown(term));

/** The figures are looked for when an operation asks for them first. */
const taskOf = (candidates: Candidates, told: ScoredAnswer, knowledge: Knowledge): Task => {
  const { question } = candidates;
  let operands: readonly Operand[] | undefined;
  let worthOf: WorthOf | undefined;
  return {
    question,
    told,
    knowledge,
    judge: candidates.judge,
    get operands() {
      operands ??= operandsAmong(question, candidates.figures).filter(({ figure }) =>
        allows(question.query.operation, unitOf(knowledge.content, figure.unit)),
      );
      return operands;
    },
    get worthOf() {
      worthOf ??= worthFor(question, knowledge);
      return worthOf;
    },
  };
};

/** Whether a word that may compare is told in its other meaning: the "lag" of a clock is how slow it is, and sets it against nothing. */
const isOfOneAct = (said: readonly SaidFact[], { acts, than }: Question['query']): boolean =>
  than === undefined &&
  acts.some(({ ids }) => ids.some((id) => COMPARING.has(id)) && said.some(({ act }) => ids.includes(act) && !COMPARING.has(act)));

const COMPARING: ReadonlySet<string> = new Set(['exceed', 'lag', 'grow', 'fall']);

/** Whether what was found says the comparing that is asked about. */
const isToldAct = (answer: Answer, { acts }: Question['query'], { factsOf }: Knowledge): boolean =>
  answer.kind === 'statement' &&
  acts.some(({ ids }) => ids.includes(COMPARED)) &&
  factsOf({ id: answer.statement.id, target: answer }).said.some(({ act }) => act === COMPARED);

const COMPARED = 'compare';

/** Whether the article itself gives what would be worked out: how many times more, by how much it grew, which share it is. */
const isStated = (
  { answer }: ScoredAnswer,
  { chooses, compares, groups, query, reading, years }: Question,
  knowledge: Knowledge,
): boolean => {
  const factsOf = ({ figure, statement }: Extract<Answer, { kind: 'figure' }>) =>
    knowledge.factsOf({ id: figure.id, target: { kind: 'figure', figure, statement } });
  const saidOf = (told: Answer): readonly SaidFact[] =>
    told.kind === 'figure' || told.kind === 'statement'
      ? knowledge.factsOf({ id: told.statement.id, target: { kind: 'statement', statement: told.statement } }).said
      : [];
  const figures = answer.kind === 'figure' ? [answer.figure] : answer.kind === 'statement' ? answer.statement.figures : [];
  // What the question says itself is no answer to it.
  if (figures.some((figure) => isNamedByNumber(figure, query.claims, knowledge))) return false;
  // How many times more there is a head says nothing of how much more there is.
  const isNamed = ({ of, measure }: Figure): boolean =>
    measure !== 'multiple' || reading.cues.has('multiple') || groups.some(({ terms }) => terms.includes(`#${of[0] ?? ''}`));
  const tells = (measure: Figure['measure']): boolean => figures.some((figure) => figure.measure === measure && isNamed(figure));
  // What is said to be compared, or to gain so much, is told: nothing is compared by us.
  if (isToldAct(answer, query, knowledge)) return true;
  switch (query.operation) {
    case 'share':
      return answer.kind === 'figure' && tells('share') && !query.quantifiers.includes('total');
    case 'change':
      // "To what had it fallen by 2012" asks for the number of that year.
      return (
        tells('multiple') ||
        tells('growth') ||
        (figures.length === 1 && isOfOneAct(saidOf(answer), query)) ||
        (answer.kind === 'figure' && !compares && !asksHow(query) && years.length === 1)
      );
    case 'compare':
    case 'changes':
      // Which of two things grew more isn't told by the growth of one. By how much a clock is slow is its own number, where others lag behind.
      return answer.kind === 'figure' && (tells('multiple') || (tells('growth') && !chooses) || isOfOneAct(factsOf(answer).said, query));
    case 'mean':
      return answer.kind === 'figure' && STATED_MEAN.some((cue) => factsOf(answer).cues.has(cue));
    default:
      return false;
  }
};

/** A number that the article itself calls a mean, or tells of each. */
const STATED_MEAN = ['average', 'apiece'] as const;
