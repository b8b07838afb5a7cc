import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Locale } from './locale.js';

/** The button from a menu back to the greeting. */
export const wayBack = ({ translate }: Locale): Button => ({ kind: 'action', label: translate('button.back'), data: actionData('tour') });
