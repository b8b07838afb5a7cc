import type { FastifyRequest } from 'fastify';
import { ApiError, badRequest } from '../api/api-error.js';
import type { Upload } from '../api/method.js';
import type { RawParameters } from '../api/parameters.js';

/** A request's parameters and files, whichever of Telegram's four ways it came: query, JSON, a form, a multipart form. */
export interface BotRequest {
  readonly parameters: RawParameters;
  readonly uploads: ReadonlyMap<string, Upload>;
}

const asObject = (value: unknown): RawParameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawParameters) : {};

const readMultipart = async (request: FastifyRequest): Promise<BotRequest> => {
  const parameters: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') parameters[part.fieldname] = part.value;
      else uploads.set(part.fieldname, { name: part.filename, mime: part.mimetype, bytes: await part.toBuffer() });
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw new ApiError(413, 'Request Entity Too Large');
    throw badRequest("Can't parse multipart/form-data");
  }
  return { parameters, uploads };
};

/** Reads a request to the Bot API. Throws 400 for a body that can't be read and 413 for one that is too large. */
export const readRequest = async (request: FastifyRequest): Promise<BotRequest> => {
  const query = asObject(request.query);
  if (!request.isMultipart()) return { parameters: { ...query, ...asObject(request.body) }, uploads: new Map() };
  const { parameters, uploads } = await readMultipart(request);
  return { parameters: { ...query, ...parameters }, uploads };
};
