import { type Answer, type Answered, sectionsOf } from '../answers/answer.js';
import { type Figure, sectionOf, statementOf } from '../content/content.js';
import { actionData } from './actions.js';
import { chartButton } from './chart-menu.js';
import { citationOf } from './citation.js';
import { openData, targetLine } from './found.js';
import { renderAnswer, renderFigure, renderStatement } from './render-answer.js';
import { keyboard, plainText, type Button, type Keyboard, type Reply } from './reply.js';
import { pageOf } from './section-pages.js';
import { markOf } from './section-mark.js';
import { figureTitle, shareButton, shareComparison } from './share.js';
import { shorten } from './shorten.js';
import { sectionReply, sectorButtons } from './sections-menu.js';
import type { Voice } from './voice.js';

/** Telegram shows about this much of a label on a phone. */
const LONGEST_LABEL = 60;

/** An answer with its buttons: read on, the sector, copy; which number, when several fit; what is near, when none does. */
export const answerReply = (answered: Answered, voice: Voice): Reply => ({
  html: renderAnswer(answered, voice),
  buttons: buttonsOf(answered.answer, voice),
});

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
      return keyboard(
        placeRow(answer, answer.statement.id, voice),
        [
          { kind: 'action', label: voice.translate('button.related'), data: actionData('related', answer.figure.id) },
          { kind: 'action', label: voice.translate('button.compare'), data: actionData('compareWith', answer.figure.id) },
          chartButton(answer.figure.id, voice),
        ],
        [copyButton([answer.figure], voice), shareButton(figureTitle(answer.figure, voice), answer.figure.id, voice)],
      );
    case 'figures':
      if (answer.why === 'ambiguous') return keyboard(...answer.figures.map((figure) => [pickButton(figure, voice)]));
      return keyboard(placeRow(answer, answer.figures[0]?.statement, voice), [
        copyButton(answer.figures, voice),
        chartButton(answer.figures[0]?.id ?? '', voice),
      ]);
    case 'comparison':
      return keyboard(placeRow(answer, answer.first.statement, voice), [
        copyButton([answer.first, answer.second], voice),
        shareComparison(answer.first, answer.second, voice),
        chartButton(answer.first.id, voice),
      ]);
    case 'statement':
      return keyboard(placeRow(answer, answer.statement.id, voice), [
        shareButton(answer.statement[voice.language], answer.statement.id, voice),
      ]);
    case 'list':
      return keyboard(placeRow(answer, answer.list.items[0]?.statement, voice), [
        shareButton(answer.list.title[voice.language], answer.list.id, voice),
      ]);
    case 'section':
      return sectionReply(answer.section, voice).buttons;
    case 'none': {
      if (answer.neighbours.length === 0) return sectorButtons(voice);
      const targets = answer.neighbours.map((neighbour) =>
        neighbour.kind === 'figure' ? { ...neighbour, statement: statementOf(voice.content, neighbour.figure.statement) } : neighbour,
      );
      return keyboard(
        ...targets.map((target): readonly Button[] => [
          { kind: 'action', label: shorten(plainText(targetLine(target, voice)), LONGEST_LABEL), data: openData(target) },
        ]),
      );
    }
    case 'talk':
    case 'record':
      return keyboard([{ kind: 'action', label: voice.translate('button.sectors'), data: actionData('sectors') }]);
  }
};

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

const pickButton = (figure: Figure, voice: Voice): Button => ({
  kind: 'action',
  label: shorten(figureTitle(figure, voice), LONGEST_LABEL),
  data: actionData('figure', figure.id),
});
