import { createHash } from 'node:crypto';

export type FileKind = 'photo' | 'document';

/** A file that the bot uploaded. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: FileKind;
  /** Its path for getFile and the download: "documents/file_3.csv". */
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

export interface Files {
  add(kind: FileKind, name: string, mime: string, bytes: Buffer): StoredFile;
  /** A file of an earlier time, with the ids that it had. */
  putBack(file: StoredFile): void;
  byId(id: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
}

export const createFiles = (): Files => {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  let last = 0;
  const put = (file: StoredFile): void => {
    byId.set(file.id, file);
    byPath.set(file.path, file);
  };
  return {
    add: (kind, name, mime, bytes) => {
      const number = ++last;
      const digest = createHash('sha256').update(bytes).digest('base64url');
      const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
      const file: StoredFile = {
        // Real ones look like this too: the start tells the kind, and the same bytes give another id each time.
        id: `${kind === 'photo' ? 'AgAC' : 'BQAC'}${digest.slice(0, 40)}${String(number).padStart(6, '0')}`,
        uniqueId: `AQAD${digest.slice(0, 12)}`,
        kind,
        path: `${kind}s/file_${number}${extension}`,
        name,
        mime,
        bytes,
      };
      put(file);
      return file;
    },
    putBack: (file) => {
      put(file);
      last = Math.max(last, Number(/_(\d+)/.exec(file.path)?.[1] ?? 0));
    },
    byId: (id) => byId.get(id),
    byPath: (path) => byPath.get(path),
  };
};
