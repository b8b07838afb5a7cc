import type { Target } from '../search/records.js';
import { type Answer, type Answered, sectionsOf } from '../answers/answer.js';
import { type Figure, sectionOf, statementOf } from '../content/content.js';
import { actionData } from './actions.js';
import { cardButton } from './card-button.js';
import { chartButton } from './chart-menu.js';
import { citationOf } from './citation.js';
import { openData } from './found.js';
import { inRows } from './layout.js';
import { renderAnswer, renderFigure, renderStatement } from './render-answer.js';
import { escapeHtml, keyboard, type Button, type Keyboard, type Reply } from './reply.js';
import { pageOf } from './section-pages.js';
import { markOf } from './section-mark.js';
import { figureTitle, shareButton, shareComparison } from './share.js';
import { sectionReply, sectorButtons } from './sections-menu.js';
import type { Voice } from './voice.js';

/** An answer with its buttons: read on, the sector, copy; which number, when several fit; what is near, when none does. */
export const answerReply = (answered: Answered, voice: Voice): Reply => ({
  html: [renderAnswer(answered, voice), ...hintOf(answered.answer, voice)].join('\n\n'),
  buttons: buttonsOf(answered.answer, voice),
});

/** What the buttons are for, where they don't say it: two numbers that can't be compared may each have another to be compared with. */
const hintOf = (answer: Answer, { translate }: Voice): readonly string[] =>
  answer.kind === 'comparison' && !answer.arithmetic ? [escapeHtml(translate('compare.otherPair'))] : [];

/** One number by itself, as a button or a link asks for it. */
export const figureReply = (figure: Figure, voice: Voice): Reply => {
  const statement = statementOf(voice.content, figure.statement);
  return {
    html: renderFigure(figure, statement, [], voice),
    buttons: buttonsOf({ kind: 'figure', figure, statement, also: [] }, voice),
  };
};

/** One statement by itself. */
export const statementReply = (id: string, voice: Voice): Reply => {
  const statement = statementOf(voice.content, id);
  return { html: renderStatement(statement, [], voice), buttons: buttonsOf({ kind: 'statement', statement, context: [] }, voice) };
};

const buttonsOf = (answer: Answer, voice: Voice): Keyboard => {
  switch (answer.kind) {
    case 'figure':
      return keyboard(placeRow(answer, answer.statement.id, voice), figureRow(answer.figure, voice), [
        copyButton([answer.figure], voice),
        shareButton(figureTitle(answer.figure, voice), answer.figure.id, voice),
        cardButton(answer.figure.id, voice),
      ]);
    case 'figures':
      if (answer.why === 'ambiguous')
        return inRows(
          answer.figures.map((figure, i) => pickButton(figure, i, voice)),
          2,
        );
      return keyboard(placeRow(answer, answer.figures[0]?.statement, voice), [
        copyButton(answer.figures, voice),
        chartButton(answer.figures[0]?.id ?? '', voice),
      ]);
    case 'comparison': {
      const { first, second } = answer;
      const others = answer.arithmetic ? [] : [first, second].map((figure) => otherPair(figure, voice));
      return keyboard(placeRow(answer, first.statement, voice), others, [
        copyButton([first, second], voice),
        shareComparison(first, second, voice),
        answer.arithmetic ? chartButton(first.id, voice) : undefined,
      ]);
    }
    case 'statement': {
      const { statement } = answer;
      const [figure] = statement.figures;
      return keyboard(placeRow(answer, statement.id, voice), figure ? figureRow(figure, voice) : [], [
        figure ? copyButton(statement.figures, voice) : undefined,
        shareButton(statement[voice.language], statement.id, voice),
      ]);
    }
    case 'list':
      return keyboard(placeRow(answer, answer.list.items[0]?.statement, voice), [
        shareButton(answer.list.title[voice.language], answer.list.id, voice),
      ]);
    case 'section':
      return sectionReply(answer.section, voice).buttons;
    case 'none': {
      if (answer.neighbours.length === 0) return sectorButtons(voice);
      const targets = answer.neighbours.map((near) => (near.kind === 'figure' ? figureTarget(near.figure, voice) : near));
      return [targets.map((target, i): Button => ({ kind: 'action', label: String(i + 1), data: openData(target) }))];
    }
    case 'talk':
    case 'record':
      return keyboard([{ kind: 'action', label: voice.translate('button.sectors'), data: actionData('sectors') }]);
  }
};

/** What else there is about a number: those near it, one to set beside it, a chart. */
const figureRow = ({ id }: Figure, voice: Voice): readonly (Button | undefined)[] => [
  { kind: 'action', label: voice.translate('button.related'), data: actionData('related', id) },
  { kind: 'action', label: voice.translate('button.compare'), data: actionData('compareWith', id) },
  chartButton(id, voice),
];

/** Read on where the answer stands; the sector that it belongs to. The answer itself stays as it is. */
const placeRow = (answer: Answer, statement: string | undefined, voice: Voice): readonly (Button | undefined)[] => {
  const [code] = sectionsOf(answer);
  if (code === undefined) return [];
  const { content, language, translate } = voice;
  const section = sectionOf(content, code);
  const page = statement === undefined ? 0 : pageOf(statement, section, content);
  const sector = content.article.sectors.find((each) => each.section === code);
  const summary = sector ? `${sector.icon} ${sector.name[language]}` : translate('button.summary');
  return [
    { kind: 'action', label: translate('answer.readOn', { section: markOf(code, voice) }), data: actionData('readNew', code, page) },
    { kind: 'action', label: summary, data: actionData('section', code) },
  ];
};

const copyButton = (figures: readonly Figure[], voice: Voice): Button => ({
  kind: 'copy',
  label: voice.translate('button.copy'),
  text: citationOf(figures, voice),
  ...(figures.length === 1 && figures[0] ? { plain: actionData('cite', figures[0].id) } : {}),
});

/** Picks the number that the text lists at this place. */
const pickButton = (figure: Figure, at: number, { format }: Voice): Button => ({
  kind: 'action',
  label: `${at + 1} · ${format.figure(figure)}`,
  data: actionData('figure', figure.id),
});

const figureTarget = (figure: Figure, { content }: Voice): Target => ({
  kind: 'figure',
  figure,
  statement: statementOf(content, figure.statement),
});

/** Finds something else to set a number beside. */
const otherPair = (figure: Figure, { format }: Voice): Button => ({
  kind: 'action',
  label: `⚖️ ${format.figure(figure)}`,
  data: actionData('compareWith', figure.id),
});
