import { answerTo, editOf, render as renderComposer } from './composer.js';
import { byId } from './dom.js';
import { createHeader } from './header.js';
import { createLog } from './log.js';
import { createSidebar } from './sidebar.js';
import { connect, onChange, person, profile, state } from './state.js';

const showScreen = (name) => {
  byId('app').dataset.screen = name;
  // On a phone one of the two is seen, and the focus goes along.
  const control = document.querySelector(name === 'list' ? '.chat-item[aria-current]' : '.back');
  if (control?.checkVisibility()) control.focus();
};

const renderLog = createLog({ reply: answerTo, edit: editOf });
const renderHeader = createHeader(() => showScreen('list'));
const renderSidebar = createSidebar(() => showScreen('chat'));

const frame = () => {
  document.documentElement.lang = person().language_code;
  document.title = `${profile().name} — playground`;
};

/** What each kind of change makes anew. */
const RENDERS = {
  world: [frame, renderSidebar, renderHeader, renderLog, renderComposer],
  place: [frame, renderSidebar, renderHeader, renderLog, renderComposer],
  rooms: [frame, renderSidebar, renderHeader, renderLog, renderComposer],
  profile: [frame, renderSidebar, renderHeader, renderLog, renderComposer],
  messages: [renderSidebar, renderHeader, renderLog, renderComposer],
  typing: [renderSidebar, renderHeader],
  connection: [renderHeader],
};

onChange((kind) => {
  if (!state.ready) return;
  for (const render of RENDERS[kind]) render();
  byId('app').dataset.ready = 'true';
});
// The emoji come before anything is shown: Chromium leaves boxes in texts that it drew while their font was on its way.
await Promise.allSettled([...document.fonts].map((face) => face.load()));
connect();
