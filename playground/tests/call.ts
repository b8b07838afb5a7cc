import type { Playground } from '../src/playground.js';

/** What the Bot API answers. */
export interface ApiAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: unknown;
}

/** Calls a method over HTTP with JSON, as a bot does, or with a form. */
export const call = async (playground: Playground, method: string, parameters: object | FormData = {}): Promise<ApiAnswer> => {
  const body =
    parameters instanceof FormData
      ? { body: parameters }
      : { body: JSON.stringify(parameters), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${playground.apiRoot}/bot${playground.token}/${method}`, { method: 'POST', ...body });
  return { status: response.status, ...((await response.json()) as Omit<ApiAnswer, 'status'>) };
};

/** The code and words of a refusal, or the result: what most checks compare. */
export const outcome = async (playground: Playground, method: string, parameters: object | FormData = {}): Promise<unknown> => {
  const { ok, status, result, description } = await call(playground, method, parameters);
  return ok ? result : `${status} ${description ?? ''}`;
};
