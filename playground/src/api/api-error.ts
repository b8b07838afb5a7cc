/** More about an error, for programs: how long to wait, where a group went. */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A request that Telegram refuses: its code and its own words. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.name = 'ApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/**
 * 400 with Telegram's prefix. As in its Bot API server, the first letter of a sentence becomes small and the names of its own errors
 * (BUTTON_DATA_INVALID) stay as they are.
 */
export const badRequest = (message: string, parameters?: ErrorParameters): ApiError => {
  const own = /^.[A-Z_]/.test(message);
  return new ApiError(400, `Bad Request: ${own ? message : message.charAt(0).toLowerCase() + message.slice(1)}`, parameters);
};

export const forbidden = (message: string): ApiError => new ApiError(403, `Forbidden: ${message}`);

export const tooManyRequests = (seconds: number): ApiError =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
