/** A text that Telegram refuses; the message is Telegram's own, before its "Bad Request: ". */
export class TextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TextError';
  }
}

/** The same, found while the text was read, before it is looked at as a message: within an object Telegram says in which. */
export class ParseError extends TextError {}
