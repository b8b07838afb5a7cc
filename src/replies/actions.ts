import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';

const id = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/);
const page = z.coerce.number().int().min(0).max(999);

/** Every action that a button can ask for, with the shape of its arguments: ids and numbers, never text. */
const ACTIONS = {
  tour: z.tuple([]),
  sectors: z.tuple([]),
  /** A section's summary and key numbers. */
  section: z.tuple([id]),
  /** A page of a section's statements. */
  read: z.tuple([id, page]),
  contents: z.tuple([]),
  figure: z.tuple([id]),
  statement: z.tuple([id]),
  /** A page of a section's figures. */
  numbers: z.tuple([id, page]),
  numbersMenu: z.tuple([]),
  /** A page of what the chat's last /search found. */
  found: z.tuple([page]),
  example: z.tuple([page]),
  /** The numbers nearest to a figure. */
  related: z.tuple([id]),
  /** Picking two numbers to compare: the section of the first, the first (and a page of its mates), the second. */
  compareStart: z.tuple([]),
  pickFrom: z.tuple([id, page]),
  pickFirst: z.tuple([id, page]),
  pickSecond: z.tuple([id]),
  list: z.tuple([id]),
  language: z.tuple([z.enum(LANGUAGES)]),
} as const;

export type ActionName = keyof typeof ACTIONS;
export type ActionArguments<Name extends ActionName> = z.output<(typeof ACTIONS)[Name]>;

/** An action with its arguments, read back from callback data. */
export type Action = { readonly [Name in ActionName]: { readonly name: Name; readonly args: ActionArguments<Name> } }[ActionName];

/** Telegram's limit for callback data. */
const LONGEST_DATA = 64;

/**
 * Callback data such as `read:III.2:3`.
 * @throws Error when it exceeds the 64 bytes that Telegram carries.
 */
export const actionData = <Name extends ActionName>(name: Name, ...args: ActionArguments<Name>): string => {
  const data = [name, ...args].join(':');
  if (data.length > LONGEST_DATA) throw new Error(`Callback data of ${data.length} bytes: ${data}`);
  return data;
};

const isActionName = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

/** The action behind callback data, or undefined for a button of an older time. */
export const parseAction = (data: string): Action | undefined => {
  const [name = '', ...rest] = data.split(':');
  if (!isActionName(name)) return undefined;
  const args = ACTIONS[name].safeParse(rest);
  return args.success ? ({ name, args: args.data } as Action) : undefined;
};
