import type { Logger } from 'pino';
import type { Step } from './context.js';
import { isAboutMembership } from './membership.js';
import type { Me } from './message-input.js';
import type { Observer } from './observer.js';
import { receive } from './received.js';

/** Reads what is meant for the bot. What isn't, such as talk in a group, is handled with that. */
export const onlyForUs =
  (me: Me, observer: Pick<Observer, 'update'>, log: Logger): Step =>
  async (ctx, next) => {
    const { brought, called } = ctx;
    if (brought.unreadable !== undefined)
      log.warn({ ...called, fields: brought.unreadable }, "an update that is not as Telegram's documentation has it was left out");
    ctx.received = receive(brought, me);
    if (ctx.received || brought.inline_query || isAboutMembership(brought)) await next();
    else observer.update(called.kind, 'handled', 0);
  };
