import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What every feature may import; what one needs beside it is written below. */
const FLOORS = ['content', 'search', 'answers', 'replies', 'dialogue'];

/**
 * The way of the house: what each folder of src/ may import beside itself, and nothing back.
 * content → search → query → answers → replies → dialogue → features → channels. tests/house.test.ts tries it, and that there is no
 * direction here that no file uses. Each folder's last name is given once in the house, so that an import tells which one is meant.
 */
const MAY_IMPORT = {
  content: [],
  search: ['content'],
  query: ['content', 'search'],
  drafting: ['content', 'search', 'query'],
  editing: ['content', 'search', 'drafting', 'answers', 'replies', 'second-reader'],
  answers: ['content', 'search', 'query'],
  replies: ['content', 'search', 'answers'],
  'second-reader': ['content', 'query', 'answers'],
  store: ['content'],
  dialogue: ['content', 'search', 'answers', 'replies', 'store'],
  'features/charts': FLOORS,
  'features/compare': [...FLOORS, 'features/questions'],
  'features/contents': FLOORS,
  'features/export': FLOORS,
  'features/inline': [...FLOORS, 'features/look-up'],
  'features/language': [...FLOORS, 'features/subscriptions'],
  'features/lists': FLOORS,
  'features/look-up': FLOORS,
  'features/numbers': [...FLOORS, 'features/charts'],
  'features/operators': [...FLOORS, 'store', 'features/charts'],
  'features/privacy': [...FLOORS, 'features/subscriptions'],
  'features/questions': [...FLOORS, 'second-reader', 'store'],
  'features/quiz': FLOORS,
  'features/sectors': FLOORS,
  'features/sources': FLOORS,
  'features/subscriptions': [...FLOORS, 'store', 'features/charts', 'features/quiz'],
  'features/timeline': FLOORS,
  'features/tour': [...FLOORS, 'features/contents', 'features/questions'],
  telegram: ['content', 'replies', 'store', 'dialogue', 'features/subscriptions', 'telegram/bot-api'],
  // Talks with Telegram, and knows nothing of the bot.
  'telegram/bot-api': [],
  terminal: ['content', 'replies', 'store', 'dialogue', 'features/questions', 'features/subscriptions'],
  operate: ['content', 'answers', 'second-reader', 'store', 'features/questions', 'features/subscriptions', 'telegram', 'telegram/bot-api'],
};

/** Entry points build concrete things and hand them on: they import what they need and read the environment. */
const ENTRIES = [
  'src/main.ts',
  'src/boot.ts',
  'src/doctor.ts',
  'src/terminal/ask.ts',
  'src/terminal/questions.ts',
  'src/terminal/move-store.ts',
  'src/content/check.ts',
  'src/content/report.ts',
  'src/content/schemas.ts',
  'src/drafting/new.ts',
  'src/editing/edit.ts',
];

const noPlayground = { regex: '(?:^|/)(?:telegram-)?playground(?:/|$)', message: 'Only serve-playground.ts opens the playground.' };
const noRoot = {
  regex: '/(?:main|boot|config|assemble|features)\\.js$',
  message: 'boot.ts and assemble.ts put things together and hand them on; take what you need as an argument.',
};

const lastName = (folder) => folder.split('/').at(-1);
/** What lies right above a folder that is a part of another one, which may import it. */
const above = (folder) =>
  folder.split('/').slice(0, -1).join('/') in MAY_IMPORT
    ? [{ regex: '^\\.\\./(?!\\.\\./)', message: `src/${folder} is imported by what is above it, and imports nothing of that.` }]
    : [];

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const refused = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !allowed.includes(other));
  const message = `src/${folder} may import ${allowed.join(', ') || 'no other folder'}: see MAY_IMPORT in eslint.config.js.`;
  const patterns = [noPlayground, noRoot, ...above(folder), { regex: `^\\.\\.?/(?:.*/)?(?:${refused.map(lastName).join('|')})/`, message }];
  return { files: [`src/${folder}/**`], ignores: ENTRIES, rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

const environment = 'config.ts reads the environment, and main.ts hands it on.';

export default defineConfig(
  { ignores: ['**/dist/', 'data/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  regexp.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/use-ignore-case': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/config.ts', ...ENTRIES],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^\\./]',
          message: 'Import our own files statically, so that the directions can be checked.',
        },
      ],
    },
  },
  ...directions,
  // The page's modules go to the browser as they are: with the browser's globals.
  {
    files: ['playground/page/**', 'src/editing/page/**'],
    languageOptions: { globals: globals.browser },
  },
);
