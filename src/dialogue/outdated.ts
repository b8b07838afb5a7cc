import type { Outcome, Turn } from './turn.js';

/** For a button of an older time: a plain word, so that no press is dead. */
export const outdated = ({ chat, voice }: Turn): Outcome => ({ chat, replies: [], notice: voice.translate('dialogue.outdated') });
