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
  byId(id: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
}

export const createFiles = (): Files => {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  return {
    add: (kind, name, mime, bytes) => {
      const number = byId.size + 1;
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
      byId.set(file.id, file);
      byPath.set(file.path, file);
      return file;
    },
    byId: (id) => byId.get(id),
    byPath: (path) => byPath.get(path),
  };
};
