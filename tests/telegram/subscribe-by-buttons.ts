import type { PlaygroundBot } from './playground-bot.js';

/** Subscribes the English person's private chat to the first sector, on every day, as people do; returns the chat. */
export const subscribeByButtons = async ({ playground }: PlaygroundBot) => {
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/subscribe');
  const message = await chat.next();
  for (const label of ['⚡ Energy', 'Every day', '✅ Subscribe']) {
    await english.press(chat.message(message.message_id) ?? message, label);
    await chat.nextEdit();
  }
  return chat;
};
