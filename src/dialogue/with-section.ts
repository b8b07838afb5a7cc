import type { Section } from '../content/content.js';
import { outdated, type Outcome, type Turn } from './turn.js';

/** What a button about a section does; the button of a section that the content no longer has is out of date. */
export const withSection = (turn: Turn, code: string, show: (section: Section) => Outcome): Outcome => {
  const section = turn.locale.content.sections.get(code);
  return section ? show(section) : outdated(turn);
};
