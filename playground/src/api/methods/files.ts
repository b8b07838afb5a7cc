import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { text } from '../parameters.js';

const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

export const getFile = method('getFile', { file_id: text }, (given, { world }) => {
  if (given.file_id === '') throw badRequest('File_id not specified');
  const file = world.files.byId(given.file_id);
  if (!file) throw badRequest('Wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > LARGEST_DOWNLOAD) throw badRequest('File is too big');
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length, file_path: file.path };
});
