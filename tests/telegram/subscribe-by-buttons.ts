import type { PlaygroundBot } from './playground-bot.js';

/** A client in English says nothing of where one is, so the zone is asked for. */
export const LONDON = 'subZone:16';

/** Subscribes the English person's private chat to the first sector, on every day, as people do; returns the chat. */
export const subscribeByButtons = async ({ playground }: PlaygroundBot) => {
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/subscribe');
  const message = await chat.next();
  for (const label of ['⚡ Energy', 'Every day', LONDON, '✅ Subscribe']) {
    await english.press(chat.message(message.message_id) ?? message, label);
    await chat.nextEdit();
  }
  return chat;
};
