/** A line begins with a capital letter, whatever it is put together from. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
