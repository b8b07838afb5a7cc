import type { Engine } from '../answers/engine.js';
import type { Charts } from '../features/charts/charts.js';
import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Action, ActionName } from '../replies/actions.js';
import { escapeHtml, type Reply } from '../replies/reply.js';
import { unknownCommand, type Command } from '../replies/tour.js';
import type { Translations } from '../replies/translations.js';
import type { Voices } from '../replies/voice.js';
import { isCyrillic } from '../search/tokens.js';
import type { Subscriptions } from '../features/subscriptions/subscriptions.js';
import { menuLanguage, type ChatState } from './chat-state.js';
import { canBeCommand, commandCalled } from './commands-in-words.js';
import { createCommandTexts } from './command-texts.js';
import { takeChartAsked } from '../features/charts/asked.js';
import { behindAnswersTopic } from '../features/questions/behind-answers.js';
import { chartingTopic, createChart } from '../features/charts/topic.js';
import { collectionsTopic } from './collections.js';
import { comparingTopic } from '../features/compare/topic.js';
import { createFollowing } from './following.js';
import { feedbackTopic, takeWord } from '../features/questions/feedback.js';
import { figureCardsTopic } from '../features/numbers/card.js';
import { checked, inMessage, inNotice } from './for-admins.js';
import { languageTopic } from '../features/language/topic.js';
import { nearestCommands } from './nearest-commands.js';
import { createOffering, type Offering } from '../features/inline/offering.js';
import { operatorsTopic, type Operating } from '../features/operators/topic.js';
import { outdated } from './outdated.js';
import type { QuestionLog } from '../features/questions/question-log.js';
import { privacyTopic, type Keeping } from '../features/privacy/topic.js';
import { createFollowUps } from '../answers/follow-ups.js';
import { createAsk, questionsTopic, type Ask, type OnAnswered } from '../features/questions/ask.js';
import { createAnswering } from '../second-reader/answering.js';
import type { SecondReader } from '../second-reader/reader.js';
import { createQuizzing } from '../features/quiz/topic.js';
import { searchTopic, takeSearched } from '../features/look-up/topic.js';
import { sectionsTopic } from './sections.js';
import { managingTopic } from '../features/subscriptions/manage/topic.js';
import { subscribingTopic, takeChannel } from '../features/subscriptions/subscribe/topic.js';
import { takeCancel, takeWritten } from '../features/subscriptions/subscribe/taking-text.js';
import { tourTopic } from '../features/tour/topic.js';
import { withAllThreads, withOwnThread } from './whose-thread.js';
import {
  send,
  type ForAdmins,
  type Handler,
  type Input,
  type Outcome,
  type RunCommand,
  type Topic,
  type Turn,
  type Venue,
} from './turn.js';

/** What surrounds an input: the chat's state, the language of the person's client, the time. */
export interface Surroundings {
  readonly chat: ChatState;
  readonly venue: Venue;
  readonly client: Language;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One conversation for every channel. */
export interface Dialogue {
  /** The commands in the order of the menu. */
  readonly commands: readonly Command[];
  /** Those that only operators have. */
  readonly operatorCommands: readonly Command[];
  handle(input: Input, surroundings: Surroundings): Promise<Outcome>;
  /** What inline mode offers in any chat. */
  readonly offer: Offering;
}

/** What the dialogue needs; everything in it is built by main.ts. */
export interface DialogueParts {
  readonly content: Content;
  readonly engine: Engine;
  readonly charts: Charts;
  readonly voices: Voices;
  readonly translations: Translations;
  readonly questions: QuestionLog;
  readonly subscriptions: Subscriptions;
  readonly keeping: Keeping;
  readonly onAnswered: OnAnswered;
  /** Another reader, asked where ours is unsure, and the host that it's at. */
  readonly reader?: { readonly read: SecondReader; readonly host: string } | undefined;
  readonly operating: Operating;
  /** From 0 up to 1, for the quiz. */
  readonly random: () => number;
}

const runOf = (command: RunCommand): Handler<string> => ('run' in command ? command.run : checked(command.forAdmins, inMessage));

type Run = Handler<never>;

/** What each button of a topic does, checked where it needs to be. */
const runsOf = ({ actions = {}, forAdmins = {} }: Topic): readonly (readonly [ActionName, Run])[] => [
  ...(Object.entries(actions) as [ActionName, Run][]),
  ...(Object.entries(forAdmins) as [ActionName, ForAdmins<never>][]).map(([name, each]) => [name, checked(each, inNotice)] as const),
];

export const createDialogue = ({
  content,
  engine,
  charts,
  voices,
  translations,
  questions,
  subscriptions,
  keeping,
  onAnswered,
  reader,
  operating,
  random,
}: DialogueParts): Dialogue => {
  const texts = createCommandTexts(translations);
  const chart = createChart(charts, engine);
  const answer = createAsk(createAnswering(engine, reader?.read), createFollowUps(content, engine), voices, questions, onAnswered);
  const ask: Ask = async (turn, text) => (await takeChartAsked(turn, text, chart, engine, voices)) ?? answer(turn, text);
  const quizzing = createQuizzing(texts, random);
  const topics: readonly Topic[] = [
    tourTopic(content, () => commands, quizzing.start, texts),
    sectionsTopic(content, texts),
    chartingTopic(chart, charts, texts),
    figureCardsTopic(charts),
    comparingTopic(engine, ask, texts),
    collectionsTopic(texts),
    searchTopic(engine, texts),
    quizzing.topic,
    questionsTopic(ask, engine, texts),
    behindAnswersTopic,
    subscribingTopic(subscriptions, texts),
    managingTopic(subscriptions, texts),
    feedbackTopic(questions, ask),
    languageTopic(voices, subscriptions, texts),
    privacyTopic(keeping, reader?.host, subscriptions, texts),
  ];
  const commands = topics.flatMap((topic) => topic.commands ?? []);
  const operatorCommands = operatorsTopic(operating, texts).commands;
  const byName = new Map([...commands, ...operatorCommands].map((command) => [command.name, runOf(command)]));
  const byAction = new Map(topics.flatMap(runsOf));

  const following = createFollowing(engine);
  const act = async (turn: Turn, action: Action): Promise<Outcome> => {
    const { name, args } = action;
    // Whoever reads a channel may press there, and an answer would be everyone's to read.
    if (turn.venue.kind === 'channel' && name !== 'subStop')
      return { chat: turn.chat, replies: [], notice: turn.voice.translate('dialogue.inPrivate') };
    const run = byAction.get(name);
    return run ? following.onShown(await run(turn, args as never), turn, action) : outdated(turn);
  };

  const command = async (turn: Turn, written: string, payload: string): Promise<Outcome> => {
    if (!canBeCommand(written)) return say(turn, `${written} ${payload}`.trim(), false);
    const name = commandCalled(written);
    const isHidden = !turn.venue.isOperator && operatorCommands.some((each) => each.name === name);
    const run = isHidden ? undefined : byName.get(name);
    if (run) return following.onShown(await run(turn, payload.trim()), turn);
    return send(
      turn,
      unknownCommand(
        name,
        nearestCommands(
          name,
          commands.filter(({ isFinal }) => !isFinal),
        ),
        turn.voice,
      ),
    );
  };

  const say = async (turn: Turn, text: string, edited: boolean): Promise<Outcome> => {
    if (edited) return announced(await ask(turn, text), turn);
    return (
      takeCancel(turn, text, voices) ??
      (await takeWritten(turn, text)) ??
      (await takeWord(turn, text, questions)) ??
      takeSearched(turn, text, engine) ??
      quizzing.takeWords(turn, text) ??
      ask(turn, text)
    );
  };

  const answerTo = (turn: Turn, input: Input): Outcome | Promise<Outcome> => {
    switch (input.kind) {
      case 'text':
        return say(following.onReplied(turn, input.about), input.text, input.edited === true);
      case 'command':
        return command(following.onReplied(turn, input.about), input.name, input.payload);
      case 'action':
        return input.action ? act(turn, input.action) : outdated(turn);
      case 'chatPicked':
        return takeChannel(turn, { id: input.chat, title: input.title });
      case 'pollAnswered':
        return quizzing.takeAnswer(turn, input.poll, input.option);
      case 'media':
        return send(turn, { html: escapeHtml(turn.voice.translate(`media.${input.media}`)), buttons: [] });
    }
  };

  return {
    commands,
    operatorCommands,
    offer: createOffering(content, engine, voices),
    handle: async (input, { chat: before, venue, client, now }) => {
      const own = withOwnThread(before, venue);
      const chat = input.kind === 'text' ? own : noLongerSearching(own);
      const repliedTo = input.kind === 'command' ? input.repliedTo : undefined;
      const asked = spokenIn(input, chat);
      const voice = voices[menuLanguage(asked, client)];
      const outcome = await answerTo({ chat: asked, venue, now, voice, repliedTo }, input);
      return { ...outcome, chat: outcome.chat === own ? before : withAllThreads(outcome.chat, venue, now) };
    },
  };
};

/** A command that is written in Russian letters, or has words in them, is answered in Russian from the first; names in Latin tell nothing. */
const spokenIn = (input: Input, chat: ChatState): ChatState =>
  input.kind === 'command' && isCyrillic(input.name + input.payload) ? { ...chat, spoken: 'ru' } : chat;

/** A command or a button after a bare /search leaves it. */
const noLongerSearching = (chat: ChatState): ChatState => (chat.awaiting?.kind === 'search' ? { ...chat, awaiting: undefined } : chat);

/** The answer to an edited question says that it is one. */
const announced = (outcome: Outcome, { voice }: Turn): Outcome => ({
  ...outcome,
  replies: outcome.replies.map((delivered) => ({ ...delivered, reply: prefixed(delivered.reply, voice.translate('media.edited')) })),
});

const prefixed = (reply: Reply, text: string): Reply => ({ ...reply, html: `<i>${escapeHtml(text)}</i>\n\n${reply.html}` });
