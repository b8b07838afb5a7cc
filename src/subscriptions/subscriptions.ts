import type { Clock } from '../clock.js';
import type { Language } from '../content/language.js';
import type { Schedule, Subscription } from '../store/records.js';
import type { Store } from '../store/store.js';
import type { SubscriptionChanges } from '../store/subscriptions.js';
import { advance, type PartsIn } from './due.js';
import { nextDue } from './schedule.js';

/** What a person chose. */
export interface SubscriptionChoice {
  readonly chatId: number;
  readonly threadId?: number;
  /** The private chat from which it is set up, for a channel. */
  readonly managedBy?: number;
  /** The channel's name. */
  readonly title?: string;
  readonly what: string;
  /** What its issues speak. */
  readonly language?: Language;
  readonly schedule: Schedule;
}

/** What became of a wish to subscribe; `full`: the chat has as many as it may. */
export type Subscribed = { readonly kind: 'made' | 'renewed' | 'changed'; readonly subscription: Subscription } | { readonly kind: 'full' };

/** Two rows of buttons, and more than anybody reads. */
const MOST_A_CHAT = 16;

/**
 * What people do with subscriptions. `by` is the chat in which a button was pressed: only its own subscriptions and those that it
 * manages can be reached; for any other, and for one that is gone, the answer is undefined.
 */
export interface Subscriptions {
  /** A topic that is subscribed to in that place already is changed, or the same would come twice. */
  subscribe(choice: SubscriptionChoice): Promise<Subscribed>;
  of(by: number): Promise<readonly Subscription[]>;
  get(by: number, id: number): Promise<Subscription | undefined>;
  /** What others bring into the place of this one: it can't turn to these. */
  topicsBeside(subscription: Subscription): Promise<readonly string[]>;
  /** Another time keeps the place in the round; another topic begins a new round. Undefined too if the topic comes there already. */
  change(
    by: number,
    id: number,
    changes: { readonly what?: string; readonly language?: Language; readonly schedule?: Schedule },
  ): Promise<Subscription | undefined>;
  /** From now on what is sent into the chat speaks this language. */
  speak(chatId: number, language: Language): Promise<void>;
  pause(by: number, id: number): Promise<Subscription | undefined>;
  resume(by: number, id: number): Promise<Subscription | undefined>;
  /** Leaves out the next date; the part comes on the one after. */
  skip(by: number, id: number): Promise<Subscription | undefined>;
  /** The next part comes now, the dates stay. Undefined when it isn't active. */
  sendNow(by: number, id: number): Promise<Subscription | undefined>;
  /** Starts again from the first part, also with another topic. Undefined too if that comes there already. */
  restart(by: number, id: number, what?: string): Promise<Subscription | undefined>;
  stop(by: number, id: number): Promise<Subscription | undefined>;
  /** Stops all that the chat has; the stamp takes it back. */
  stopAll(by: number): Promise<{ readonly stopped: readonly Subscription[]; readonly stamp: number }>;
  /** Brings back what was stopped at that stamp, each as it was; not what was subscribed to anew meanwhile. */
  undoStop(by: number, stamp: number): Promise<readonly Subscription[]>;
  /** The chat can be reached again: its dates begin anew, from the first part that it missed. False when it was never away. */
  comeBack(chatId: number): Promise<boolean>;
}

export const createSubscriptions = ({
  store,
  clock,
  partsIn,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly partsIn: PartsIn;
}): Subscriptions => {
  const { subscriptions } = store;
  const next = (schedule: Schedule): number => nextDue(schedule, clock.now());

  const get = async (by: number, id: number): Promise<Subscription | undefined> => {
    const found = await subscriptions.get(id);
    return found && (found.chatId === by || found.managedBy === by) ? found : undefined;
  };
  const onOwn = async (by: number, id: number, action: (own: Subscription) => Promise<Subscription | undefined>) => {
    const own = await get(by, id);
    return own && action(own);
  };
  const inPlaceOf = async ({ chatId, threadId }: Pick<Subscription, 'chatId' | 'threadId'>): Promise<readonly Subscription[]> =>
    (await subscriptions.ofChat(chatId)).filter((other) => other.chatId === chatId && other.threadId === threadId);
  const topicsBeside = async (own: Subscription): Promise<readonly string[]> =>
    (await inPlaceOf(own)).filter(({ id }) => id !== own.id).map(({ what }) => what);
  const restart = async (own: Subscription, what: string, schedule: Schedule): Promise<Subscription | undefined> => {
    if ((await topicsBeside(own)).includes(what)) return undefined;
    await subscriptions.takeBack([own.id]);
    const { language, managedBy } = own;
    return subscriptions.change(own.id, {
      what,
      ...(language && { language }),
      ...(managedBy !== null && { managedBy }),
      schedule,
      round: own.round + 1,
      position: 0,
      nextAt: next(schedule),
      status: 'active',
    });
  };
  /** The dates begin anew; after a pause with the first part that was missed. */
  const wake = async (
    { id, status }: Subscription,
    schedule: Schedule,
    changes: SubscriptionChanges = {},
  ): Promise<Subscription | undefined> => {
    if (status === 'paused') await subscriptions.takeBack([id]);
    return subscriptions.change(id, { ...changes, schedule, status: 'active', nextAt: next(schedule) });
  };
  const bringBack = async (stopped: Subscription): Promise<Subscription | undefined> => {
    const { id, what, position, nextAt, schedule } = stopped;
    if ((await topicsBeside(stopped)).includes(what)) return undefined;
    if (position >= partsIn(what)) return subscriptions.change(id, { status: 'finished', nextAt: null });
    return subscriptions.change(id, nextAt === null ? { status: 'paused' } : { status: 'active', nextAt: next(schedule) });
  };

  const comeBack = async (chatId: number): Promise<boolean> => {
    const chat = await store.chats.get(chatId);
    if (!chat || chat.state === 'active') return false;
    const own = async () => (await subscriptions.ofChat(chatId)).filter((subscription) => subscription.chatId === chatId);
    await subscriptions.takeBack((await own()).map(({ id }) => id));
    for (const { id, what, status, position, schedule } of await own()) {
      // A round whose last part was missed isn't through.
      const goesOn = status === 'active' || (status === 'finished' && position < partsIn(what));
      if (goesOn) await subscriptions.change(id, { status: 'active', nextAt: next(schedule) });
    }
    await store.chats.setState(chatId, 'active');
    return true;
  };

  return {
    subscribe: async (choice) => {
      // Whoever sets it up can reach it.
      await comeBack(choice.chatId);
      const { chatId, threadId = null, managedBy, schedule, language } = choice;
      const same = (await inPlaceOf({ chatId, threadId })).find(({ what }) => what === choice.what);
      if (same) {
        const changes = { ...(language && { language }), ...(managedBy !== undefined && { managedBy }) };
        const renewed = await (same.status === 'finished'
          ? restart({ ...same, ...changes }, same.what, schedule)
          : wake(same, schedule, changes));
        if (renewed) return { kind: 'renewed', subscription: renewed };
      }
      if ((await subscriptions.ofChat(managedBy ?? chatId)).length >= MOST_A_CHAT) return { kind: 'full' };
      return { kind: 'made', subscription: await subscriptions.add({ ...choice, nextAt: next(choice.schedule) }) };
    },
    of: subscriptions.ofChat,
    get,
    topicsBeside,
    change: (by, id, { what, schedule, language }) =>
      onOwn(by, id, async (own) => {
        const when = schedule ?? own.schedule;
        const renewed = { ...own, language: language ?? own.language };
        if (what !== undefined && what !== own.what) return restart(renewed, what, when);
        const dates = { schedule: when, ...(own.status === 'active' && { nextAt: next(when) }) };
        return subscriptions.change(id, { ...dates, ...(language && { language }) });
      }),
    speak: subscriptions.speak,
    pause: (by, id) =>
      onOwn(by, id, async (own) => {
        if (own.status !== 'active') return own;
        await subscriptions.change(id, { status: 'paused', nextAt: null });
        await subscriptions.takeBack([id]);
        return subscriptions.get(id);
      }),
    resume: (by, id) => onOwn(by, id, async (own) => (own.status === 'paused' ? wake(own, own.schedule) : own)),
    skip: (by, id) =>
      onOwn(by, id, async (own) =>
        own.nextAt === null ? own : subscriptions.change(id, { nextAt: nextDue(own.schedule, Math.max(own.nextAt, clock.now())) }),
      ),
    sendNow: (by, id) =>
      onOwn(by, id, async (own) => {
        const keepDate = (subscription: Subscription) => {
          const after = advance(partsIn, clock.now())(subscription);
          return after.status === 'active' ? { ...after, nextAt: subscription.nextAt } : after;
        };
        return (await subscriptions.makeNow(own.id, clock.now(), keepDate)) ? subscriptions.get(id) : undefined;
      }),
    restart: (by, id, what) => onOwn(by, id, (own) => restart(own, what ?? own.what, own.schedule)),
    stop: (by, id) =>
      onOwn(by, id, async () => {
        const stopped = await subscriptions.change(id, { status: 'stopped' });
        await subscriptions.takeBack([id]);
        return stopped;
      }),
    stopAll: async (by) => {
      const stopped = await subscriptions.stopAll(by);
      await subscriptions.takeBack(stopped.map(({ id }) => id));
      return { stopped, stamp: stopped[0]?.changedAt ?? clock.now() };
    },
    undoStop: async (by, stamp) => {
      const back = await Promise.all((await subscriptions.stoppedAt(by, stamp)).map(bringBack));
      return back.filter((subscription) => subscription !== undefined);
    },
    comeBack,
  };
};
