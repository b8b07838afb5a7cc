const KEY = 'theme';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme that shows now: what was chosen, or else the system's. */
export const currentTheme = () => localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light');

const apply = () => {
  root.dataset.theme = currentTheme();
};

/** Goes over to the other theme and keeps to it. */
export const toggleTheme = () => {
  localStorage.setItem(KEY, currentTheme() === 'dark' ? 'light' : 'dark');
  apply();
};

system.addEventListener('change', apply);
apply();
