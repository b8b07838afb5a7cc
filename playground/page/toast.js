import { byId } from './dom.js';

const SHOWN = 3000;
let timer;

/** Shows a short text for a moment; a screen reader says it. */
export const toast = (text) => {
  const box = byId('toast');
  box.textContent = text;
  box.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => box.classList.remove('shown'), SHOWN);
};
