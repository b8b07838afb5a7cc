/** A text that Telegram refuses; the message is Telegram's own, before its "Bad Request: ". */
export class TextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TextError';
  }
}
