import type { Poll, User } from '@grammyjs/types';
import type { Room, Stored } from '../world/room.js';
import type { World } from '../world/world.js';

/** Counts a person's vote in a poll of the bot's and tells the bot: who voted for what, unless the poll is anonymous; how it stands, always. */
export const voteIn = (world: World, room: Room, stored: Stored, voter: User, options: readonly number[]): void => {
  const { poll } = stored.message;
  const before = stored.votes?.get(voter.id);
  if (!poll) throw new Error('The message has no poll');
  if (poll.is_closed) throw new Error('The poll is closed');
  if (before && !poll.allows_revoting) throw new Error('One votes in a quiz only once');
  if (options.some((option) => !poll.options[option])) throw new Error(`The poll has no option ${options.join()}`);
  const votes = new Map(stored.votes).set(voter.id, options);
  const counted = countOf(poll, [...votes.values()]);
  world.replace(room, { ...stored, votes }, { ...stored.message, poll: counted });
  if (!poll.is_anonymous) {
    const answer = { poll_id: poll.id, user: voter, option_ids: [...options], option_persistent_ids: options.map(String) };
    world.notify(room, { poll_answer: answer });
  }
  world.notify(room, { poll: counted });
};

const countOf = (poll: Poll, votes: readonly (readonly number[])[]): Poll => ({
  ...poll,
  options: poll.options.map((option, i) => ({ ...option, voter_count: votes.filter((chosen) => chosen.includes(i)).length })),
  total_voter_count: votes.filter(({ length }) => length > 0).length,
});
