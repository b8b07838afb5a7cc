import { z } from 'zod';
import { messageText, readText } from '../formatted.js';
import { method } from '../method.js';
import { flag, json } from '../parameters.js';
import { deliver, prepareSend, sendShape } from '../send.js';

const preview = z.looseObject({ is_disabled: z.boolean().optional() }).optional();

export const sendMessage = method(
  'sendMessage',
  {
    ...sendShape,
    ...messageText,
    link_preview_options: json("Can't parse link preview options JSON object").pipe(preview),
    disable_web_page_preview: flag,
  },
  (given, call) => {
    const content = readText(given);
    const envelope = prepareSend(given, call);
    const options = given.link_preview_options ?? (given.disable_web_page_preview ? { is_disabled: true } : undefined);
    return deliver(envelope, { ...content, ...(options ? { link_preview_options: options as object } : {}) }, call);
  },
);
