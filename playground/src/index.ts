/* What the package gives: a playground, and the parts of it that a test may want alone. */
export { startPlayground, type Playground, type PlaygroundOptions } from './playground.js';
export type { Patience, PlaygroundChat } from './people/chat.js';
export type { Person, Writing } from './people/person.js';
export type { Chats, NewChat, People } from './people/society.js';
export type { Fault, FaultRule, Faults } from './server/faults.js';
export type { Ledger, LedgerEntry, Refusal } from './server/ledger.js';
export { createLimiter, type Limiter, type LimiterKind } from './server/limiter.js';
export { PortInUseError } from './server/port-in-use.js';
export { askerOf, namesThisMachine, type Asker } from './server/who-asks.js';
export { findEntities } from './text/find-entities.js';
export { formatText } from './text/format-text.js';
export { createHandClock, systemClock, type Clock, type HandClock } from './world/clock.js';
