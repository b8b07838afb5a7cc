import { mediaField, photoOrDocument } from '../api/media.js';
import type { StoredFile } from '../world/files.js';
import type { MessageContent, World } from '../world/world.js';

/** What a person sends besides text: a picture or a file of theirs, or a sample of what a bot may get. */
export type Attachment =
  { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer } | { readonly kind: 'sticker' | 'voice' | 'location' };

const SIDE = 512;
const SECONDS = 3;

const identity = ({ id, uniqueId, bytes }: StoredFile) => ({ file_id: id, file_unique_id: uniqueId, file_size: bytes.length });

/** An attachment as fields of a message; a picture that Telegram can show is a photo, all else a document. */
export const attachmentContent = (world: World, attachment: Attachment): MessageContent => {
  const { files } = world;
  switch (attachment.kind) {
    case 'file':
      return mediaField(photoOrDocument(world, attachment.name, attachment.bytes));
    case 'sticker': {
      const shape = { type: 'regular', width: SIDE, height: SIDE, is_animated: false, is_video: false } as const;
      return {
        sticker: { ...identity(files.add('document', 'sticker.webp', 'image/webp', Buffer.from('sticker'))), ...shape, emoji: '🦉' },
      };
    }
    case 'voice':
      return { voice: { ...identity(files.add('document', 'voice.ogg', 'audio/ogg', Buffer.from('voice'))), duration: SECONDS } };
    case 'location':
      return { location: { latitude: 45.7567, longitude: 126.6424 } };
  }
};
