const SENTENCE_END = /[.!?…:][»”")\]]*$/u;

/** Whether a text ends as a sentence does, or as what leads to a list. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd());
