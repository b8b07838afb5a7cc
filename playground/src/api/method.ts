import { z } from 'zod';
import type { Room } from '../world/room.js';
import type { World } from '../world/world.js';
import type { Delivery } from './delivery.js';
import { readObject, type RawParameters } from './parameters.js';

/** A file as a request brought it. */
export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** What a method may use besides its parameters. */
export interface Call {
  readonly world: World;
  /** The request's files by their field's name. */
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly delivery: Delivery;
  /** Aborted when the client hangs up. */
  readonly signal: AbortSignal;
  /** Asks the limiter for room for `count` messages; throws 429 if there is none. */
  admit(room: Room, count?: number): void;
}

/** A method of the Bot API: checks its parameters and does its work, or throws an ApiError. */
export interface Method {
  readonly name: string;
  run(parameters: RawParameters, call: Call): unknown;
}

/** A method whose parameters are read through zod before it runs. */
export const method = <Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  handle: (parameters: z.output<z.ZodObject<Shape>>, call: Call) => unknown,
): Method => {
  const schema = z.object(shape);
  return { name, run: (parameters, call) => handle(readObject(schema, parameters), call) };
};
