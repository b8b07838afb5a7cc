import type { Clock } from '../../clock.js';
import type { Language } from '../../content/language.js';
import type { Schedule, Subscription } from '../../store/records.js';
import type { Store } from '../../store/store.js';
import type { SubscriptionChanges, SubscriptionReader, SubscriptionWriter } from '../../store/subscription-writer.js';
import { advance, type PartsIn } from './due-deliveries.js';
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
export type Subscribed =
  | { readonly kind: 'made' | 'renewed' | 'changed'; readonly subscription: Subscription }
  | { readonly kind: 'full'; readonly limit: number };

/** Two rows of buttons, and more than anybody reads. */
const MOST_A_CHAT = 16;

/**
 * What people do with subscriptions. `by` is the chat in which a button was pressed: only its own subscriptions and those that it
 * manages can be reached; for any other, and for one that is gone, the answer is undefined.
 */
export interface Subscriptions {
  /** If the topic comes into that place already, its subscription is changed: the same must not come twice. */
  subscribe(choice: SubscriptionChoice): Promise<Subscribed>;
  of(by: number): Promise<readonly Subscription[]>;
  get(by: number, id: number): Promise<Subscription | undefined>;
  /** Topics that other subscriptions bring into the same place: this one can't change to them. */
  topicsBeside(subscription: Subscription): Promise<readonly string[]>;
  /** Another time keeps the place in the round; another topic begins a new round. Undefined, too, if the topic comes there already. */
  change(
    by: number,
    id: number,
    changes: { readonly what?: string; readonly language?: Language; readonly schedule?: Schedule },
  ): Promise<Subscription | undefined>;
  /** From now on what is sent into the chat speaks this language. */
  speak(chatId: number, language: Language): Promise<void>;
  pause(by: number, id: number): Promise<Subscription | undefined>;
  resume(by: number, id: number): Promise<Subscription | undefined>;
  /** Leaves out the next date. The part comes on the date after. */
  skip(by: number, id: number): Promise<Subscription | undefined>;
  /** The next part comes now, the dates stay. Undefined when it isn't active. */
  sendNow(by: number, id: number): Promise<Subscription | undefined>;
  /** Starts again from the first part, also with another topic. Undefined too if that comes there already. */
  restart(by: number, id: number, what?: string): Promise<Subscription | undefined>;
  stop(by: number, id: number): Promise<Subscription | undefined>;
  /** Stops all that the chat has; the stamp takes it back. */
  stopAll(by: number): Promise<{ readonly stopped: readonly Subscription[]; readonly stamp: number }>;
  /** What was stopped at that stamp, and can be brought back. */
  stoppedAt(by: number, stamp: number): Promise<readonly Subscription[]>;
  /** Brings back what was stopped at that stamp in these chats, each as it was; not what was subscribed to anew meanwhile. */
  undoStop(by: number, stamp: number, chats: readonly number[]): Promise<readonly Subscription[]>;
  /** The chat can be reached again: its dates begin anew, from the first part that it missed. False when it was never away. */
  comeBack(chatId: number): Promise<boolean>;
}

/** `partsIn` tells into how many parts a topic is cut. Every change is made in one transaction. */
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
    return found && isReachedBy(found, by) ? found : undefined;
  };
  /** Does something with one subscription in one transaction: all that the action reads and changes goes through `all`. */
  const onOwn = async (
    by: number,
    id: number,
    action: (own: Subscription, all: SubscriptionWriter) => Promise<Subscription | undefined>,
  ) => {
    const found = await get(by, id);
    if (!found) return undefined;
    return subscriptions.together([found.chatId], async (all) => {
      const own = await all.get(id);
      return own && isReachedBy(own, by) ? action(own, all) : undefined;
    });
  };
  /** The same for all subscriptions that this chat can reach. */
  const onAll = async <T>(by: number, found: readonly Subscription[], action: (all: SubscriptionWriter) => Promise<T>): Promise<T> =>
    subscriptions.together([by, ...found.map(({ chatId }) => chatId)], action);

  const restart = async (
    own: Subscription,
    what: string,
    schedule: Schedule,
    all: SubscriptionWriter,
  ): Promise<Subscription | undefined> => {
    if (await isTaken(own, what, all)) return undefined;
    await all.takeBack([own.id]);
    const { language, managedBy } = own;
    return all.change(own.id, {
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
  /** Dates are counted from now; after a pause, from the first part that was missed. */
  const wake = async (
    { id, status }: Subscription,
    schedule: Schedule,
    all: SubscriptionWriter,
    changes: SubscriptionChanges = {},
  ): Promise<Subscription | undefined> => {
    if (status === 'paused') await all.takeBack([id]);
    return all.change(id, { ...changes, schedule, status: 'active', nextAt: next(schedule) });
  };
  const bringBack = async (stopped: Subscription, all: SubscriptionWriter): Promise<Subscription | undefined> => {
    const { id, what, position, nextAt, schedule } = stopped;
    if (await isTaken(stopped, what, all)) return undefined;
    if (position >= partsIn(what)) return all.change(id, { status: 'finished', nextAt: null });
    return all.change(id, nextAt === null ? { status: 'paused' } : { status: 'active', nextAt: next(schedule) });
  };
  const comeBack = async (chatId: number, all: SubscriptionWriter): Promise<boolean> => {
    if (!(await all.reach(chatId))) return false;
    const own = async () => (await all.ofChat(chatId)).filter((subscription) => subscription.chatId === chatId);
    await all.takeBack((await own()).map(({ id }) => id));
    for (const { id, what, status, position, schedule } of await own()) {
      // A round whose last part was missed hasn't ended.
      const goesOn = status === 'active' || (status === 'finished' && position < partsIn(what));
      if (goesOn) await all.change(id, { status: 'active', nextAt: next(schedule) });
    }
    return true;
  };

  return {
    subscribe: (choice) => {
      const { chatId, threadId = null, managedBy, schedule, language } = choice;
      const manager = managedBy ?? chatId;
      return subscriptions.together([chatId, manager], async (all) => {
        // Whoever sets something up in a chat can reach it, so the chat counts as back.
        await comeBack(chatId, all);
        const same = (await inPlaceOf({ chatId, threadId }, all)).find(({ what }) => what === choice.what);
        if (same) {
          const changes = { ...(language && { language }), ...(managedBy !== undefined && { managedBy }) };
          const renewed = await (same.status === 'finished'
            ? restart({ ...same, ...changes }, same.what, schedule, all)
            : wake(same, schedule, all, changes));
          if (renewed) return { kind: 'renewed', subscription: renewed };
        }
        if ((await all.ofChat(manager)).length >= MOST_A_CHAT) return { kind: 'full', limit: MOST_A_CHAT };
        return { kind: 'made', subscription: await all.add({ ...choice, nextAt: next(choice.schedule) }) };
      });
    },
    of: subscriptions.ofChat,
    get,
    topicsBeside: (own) => topicsBeside(own, subscriptions),
    change: (by, id, { what, schedule, language }) =>
      onOwn(by, id, async (own, all) => {
        const when = schedule ?? own.schedule;
        const renewed = { ...own, language: language ?? own.language };
        if (what !== undefined && what !== own.what) return restart(renewed, what, when, all);
        const dates = { schedule: when, ...(own.status === 'active' && { nextAt: next(when) }) };
        return all.change(id, { ...dates, ...(language && { language }) });
      }),
    speak: subscriptions.speak,
    pause: (by, id) =>
      onOwn(by, id, async (own, all) => {
        if (own.status !== 'active') return own;
        await all.change(id, { status: 'paused', nextAt: null });
        await all.takeBack([id]);
        return all.get(id);
      }),
    resume: (by, id) => onOwn(by, id, async (own, all) => (own.status === 'paused' ? wake(own, own.schedule, all) : own)),
    skip: (by, id) =>
      onOwn(by, id, async (own, all) =>
        own.nextAt === null ? own : all.change(id, { nextAt: nextDue(own.schedule, Math.max(own.nextAt, clock.now())) }),
      ),
    sendNow: async (by, id) => {
      const keepDate = (subscription: Subscription) => {
        const after = advance(partsIn, clock.now())(subscription);
        return after.status === 'active' ? { ...after, nextAt: subscription.nextAt } : after;
      };
      const own = await get(by, id);
      return own && (await subscriptions.makeNow(id, clock.now(), keepDate)) ? subscriptions.get(id) : undefined;
    },
    restart: (by, id, what) => onOwn(by, id, (own, all) => restart(own, what ?? own.what, own.schedule, all)),
    stop: (by, id) =>
      onOwn(by, id, async (_, all) => {
        const stopped = await all.change(id, { status: 'stopped' });
        await all.takeBack([id]);
        return stopped;
      }),
    stopAll: async (by) =>
      onAll(by, await subscriptions.ofChat(by), async (all) => {
        const stopped = await all.stopAll(by);
        await all.takeBack(stopped.map(({ id }) => id));
        return { stopped, stamp: stopped[0]?.changedAt ?? clock.now() };
      }),
    stoppedAt: subscriptions.stoppedAt,
    undoStop: async (by, stamp, chats) =>
      onAll(by, await subscriptions.stoppedAt(by, stamp), async (all) => {
        const back: Subscription[] = [];
        for (const stopped of await all.stoppedAt(by, stamp)) {
          if (!chats.includes(stopped.chatId)) continue;
          const again = await bringBack(stopped, all);
          if (again) back.push(again);
        }
        return back;
      }),
    comeBack: (chatId) => subscriptions.together([chatId], (all) => comeBack(chatId, all)),
  };
};

const isReachedBy = ({ chatId, managedBy }: Subscription, by: number): boolean => chatId === by || managedBy === by;

const inPlaceOf = async (
  { chatId, threadId }: Pick<Subscription, 'chatId' | 'threadId'>,
  all: SubscriptionReader,
): Promise<readonly Subscription[]> => (await all.ofChat(chatId)).filter((other) => other.chatId === chatId && other.threadId === threadId);

const topicsBeside = async (own: Subscription, all: SubscriptionReader): Promise<readonly string[]> =>
  (await inPlaceOf(own, all)).filter(({ id }) => id !== own.id).map(({ what }) => what);

/** Whether the topic comes into the place of this one already. */
const isTaken = async (own: Subscription, what: string, all: SubscriptionReader): Promise<boolean> =>
  (await topicsBeside(own, all)).includes(what);
