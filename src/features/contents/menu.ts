import type { Content } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { inRows } from '../../replies/layout.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { namedSection, shortNameOf } from '../../replies/section-mark.js';
import type { Voice } from '../../replies/voice.js';
import { wayBack } from '../../replies/way-back.js';

const SECTIONS_ROWS = 3;
/** A menu keeps its last row for the way back. */
const PARTS_ROWS = 2;

/** The article's sections by part; the parts are buttons. */
export const contentsMenu = (voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const parts = content.article.parts.map(({ title, sections }) =>
    [`<b>${escapeHtml(title[language])}</b>`, ...sections.map((code) => escapeHtml(namedSection(code, voice)))].join('\n'),
  );
  const buttons = content.article.parts.map(({ code, title }): Button => ({
    kind: 'action',
    label: title[language],
    data: actionData('part', code),
  }));
  return {
    html: [`<b>${translate('contents.title')}</b>`, ...parts].join('\n\n'),
    buttons: keyboard(...inRows(buttons, PARTS_ROWS), [wayBack(voice)]),
  };
};

/** One part of the article: its sections to read, a button each. */
export const partMenu = ({ title, sections }: Content['article']['parts'][number], voice: Voice): Reply => {
  const { language, translate } = voice;
  const buttons = sections.map((code): Button => ({ kind: 'action', label: shortNameOf(code, voice), data: actionData('read', code, 0) }));
  return {
    html: [`<b>${escapeHtml(title[language])}</b>`, sections.map((code) => escapeHtml(namedSection(code, voice))).join('\n')].join('\n\n'),
    buttons: keyboard(...inRows(buttons, SECTIONS_ROWS), [
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};
