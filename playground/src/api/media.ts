import { imageSize } from 'image-size';
import mime from 'mime';
import type { Document, PhotoSize } from '@grammyjs/types';
import type { FileKind, StoredFile } from '../world/files.js';
import type { World } from '../world/world.js';
import { ApiError, badRequest } from './api-error.js';
import type { Call, Upload } from './method.js';

const MEGABYTE = 1024 * 1024;
const LARGEST = { photo: 10 * MEGABYTE, document: 50 * MEGABYTE } as const;

const measure = (bytes: Buffer) => {
  try {
    return imageSize(bytes);
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED');
  }
};

/** As Telegram does: by the picture itself, or by the name's ending; what the client claims counts for nothing. */
const mimeOf = (kind: FileKind, { name, bytes }: Pick<Upload, 'name' | 'bytes'>): string =>
  (kind === 'photo' ? mime.getType(measure(bytes).type ?? '') : mime.getType(name)) ?? 'application/octet-stream';

const checkPhoto = (bytes: Buffer): void => {
  const { width, height } = measure(bytes);
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  if (width + height > 10_000 || ratio > 20) throw badRequest('PHOTO_INVALID_DIMENSIONS');
};

/**
 * The file that a request means by `value`: an upload (`attach://name`, or the field itself), or the file_id of an earlier one.
 * undefined if there is none. Throws 400 for what Telegram can't use; a web address is one of those, as nothing here has a network.
 */
export const findFile = (kind: FileKind, field: string, value: string, { world, uploads }: Call): StoredFile | undefined => {
  const upload = uploads.get(value.startsWith('attach://') ? value.slice('attach://'.length) : field);
  if (value !== '' && !value.startsWith('attach://')) {
    if (/^https?:\/\//i.test(value)) throw badRequest('Failed to get HTTP URL content');
    const known = world.files.byId(value);
    if (!known) throw badRequest('Wrong file identifier/HTTP URL specified');
    if (known.kind !== kind) throw badRequest('Type of file mismatch');
    return known;
  }
  if (!upload) return undefined;
  if (upload.bytes.length === 0) throw badRequest('File must be non-empty');
  if (upload.bytes.length > LARGEST[kind]) throw badRequest(`File is too big: a ${kind} may have ${LARGEST[kind] / MEGABYTE} MB`);
  if (kind === 'photo') checkPhoto(upload.bytes);
  return world.files.add(kind, upload.name, mimeOf(kind, upload), upload.bytes);
};

/** A person's own file: a photo, if it is a picture that may be one. */
export const photoOrDocument = (world: World, name: string, bytes: Buffer): StoredFile => {
  const kind = isPhoto(bytes) ? 'photo' : 'document';
  return world.files.add(kind, name, mimeOf(kind, { name, bytes }), bytes);
};

const PHOTO_TYPES: ReadonlySet<string> = new Set(['png', 'jpg', 'webp']);

const isPhoto = (bytes: Buffer): boolean => {
  try {
    checkPhoto(bytes);
    return PHOTO_TYPES.has(measure(bytes).type ?? '');
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
};

/** A file as the field of a message: `photo` or `document`. */
export const mediaField = (file: StoredFile): { photo: PhotoSize[] } | { document: Document } => {
  const common = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length };
  if (file.kind === 'photo') {
    const { width, height } = measure(file.bytes);
    return { photo: [{ ...common, width, height }] };
  }
  return { document: { ...common, file_name: file.name, mime_type: file.mime } };
};
