import type { Engine } from '../answers/engine.js';
import { createFollowUps } from '../answers/follow-ups.js';
import type { Content } from '../content/content.js';
import { createCommandTexts } from '../dialogue/command-texts.js';
import type { Features } from '../dialogue/dialogue.js';
import { isOffered, type Topic } from '../dialogue/turn.js';
import type { Translations } from '../content/translations.js';
import type { Locales } from '../replies/locale.js';
import { createAnswering } from '../second-reader/answering.js';
import type { SecondReader } from '../second-reader/reader.js';
import { takeChartAsked } from './charts/asked.js';
import type { Charts } from './charts/charts.js';
import { chartsTopic, createShowChart } from './charts/topic.js';
import { compareTopic } from './compare/topic.js';
import { contentsTopic } from './contents/topic.js';
import { exportTopic } from './export/topic.js';
import { createOffering } from './inline/offering.js';
import { languageTopic } from './language/topic.js';
import { listsTopic } from './lists/topic.js';
import { lookUpTopic, takeSearched } from './look-up/topic.js';
import { numbersTopic } from './numbers/topic.js';
import { operatorsTopic, type Operating } from './operators/topic.js';
import { privacyTopic, type Keeping } from './privacy/topic.js';
import { createAsk, type Ask, type OnAnswered } from './questions/ask.js';
import { behindAnswersTopic } from './questions/behind-answers.js';
import { feedbackTopic, takeWord } from './questions/feedback.js';
import type { QuestionLog } from './questions/question-log.js';
import { questionsTopic } from './questions/topic.js';
import { createQuizzing } from './quiz/topic.js';
import { sectorsTopic } from './sectors/topic.js';
import { manageTopic } from './subscriptions/manage/topic.js';
import { takeCancel, takeWritten } from './subscriptions/subscribe/taking-text.js';
import { sourcesTopic } from './sources/topic.js';
import { subscribeTopic, takeChannel } from './subscriptions/subscribe/topic.js';
import type { Subscriptions } from './subscriptions/subscriptions.js';
import { timelineTopic } from './timeline/topic.js';
import { tourTopic } from './tour/topic.js';

/** What the features need; assemble.ts hands it over. */
export interface FeatureParts {
  readonly content: Content;
  readonly engine: Engine;
  readonly charts: Charts;
  readonly locales: Locales;
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

/** All that a person can do: a folder each beside this file, and in each a topic with its commands and buttons. */
export const createFeatures = ({
  content,
  engine,
  charts,
  locales,
  translations,
  questions,
  subscriptions,
  keeping,
  onAnswered,
  reader,
  operating,
  random,
}: FeatureParts): Features => {
  const texts = createCommandTexts(translations);
  const chart = createShowChart(charts, engine);
  const answer = createAsk(createAnswering(engine, reader?.read), createFollowUps(content, engine), locales, questions, onAnswered);
  const ask: Ask = async (turn, text) => (await takeChartAsked(turn, text, chart, engine, locales)) ?? answer(turn, text);
  const quizzing = createQuizzing(texts, random);
  const topics: readonly Topic[] = [
    tourTopic(content, () => topics.flatMap(({ commands = [] }) => commands.filter(isOffered)), quizzing.start, texts),
    sectorsTopic(content, texts),
    numbersTopic(content, charts, texts),
    listsTopic(content, texts),
    contentsTopic(texts),
    chartsTopic(chart, charts, texts),
    compareTopic(engine, ask, texts),
    timelineTopic(content, texts),
    sourcesTopic(content, texts),
    exportTopic(content, texts),
    lookUpTopic(engine, texts),
    quizzing.topic,
    questionsTopic(ask, engine, texts),
    behindAnswersTopic,
    subscribeTopic(subscriptions, texts),
    manageTopic(subscriptions, texts),
    feedbackTopic(questions, ask),
    languageTopic(locales, subscriptions, texts),
    privacyTopic(keeping, reader?.host, subscriptions, texts),
  ];
  return {
    topics,
    operatorCommands: operatorsTopic(operating, texts).commands,
    takesText: [
      (turn, text) => takeCancel(turn, text, locales),
      takeWritten,
      (turn, text) => takeWord(turn, text, questions),
      (turn, text) => takeSearched(turn, text, engine),
      quizzing.takeWords,
    ],
    ask,
    takeChannel,
    takePollAnswer: (turn, { poll, option }) => quizzing.takeAnswer(turn, poll, option),
    offer: createOffering(content, engine, locales),
  };
};
