/** What `npm start -- --help` tells. */
export const START_USAGE = `npm start [-- --terminal | --take-over]

  With BOT_TOKEN in .env (see .env.example) the bot works in Telegram until it's told to stop.
  Without one it opens on this machine, in a page that looks and works like Telegram, and says at which address;
  at a terminal the same conversation begins there, too, and elsewhere it goes on until SIGINT or SIGTERM.

  --terminal   the conversation in this terminal alone, or with questions and commands that come by a pipe, a line each, and no buttons:
               printf 'how much oil in 2013?\\nand coal?\\n' | npm run --silent start -- --terminal
  --take-over  polls though Telegram posts the bot's updates to a webhook, which is taken away (TAKE_OVER=true does so, too)
  --help       this

  npm run --silent ask -- "question"   one answer; npm run --silent ask -- --help tells more
  npm run doctor                       what is in the way of serving in Telegram, and what to do about it`;

/** What `npm run ask -- --help` tells. */
export const ASK_USAGE = `npm run --silent ask -- [--lang ru|en] [--json] "question"
npm run --silent ask -- [--lang ru|en] [--json] < questions.txt
npm run --silent ask -- [--lang ru|en] --jsonl < questions.jsonl
npm run --silent ask -- --queries queries.jsonl

  Answers a question, or the questions that come by a pipe, each alone: none follows on from another. Charts, commands and buttons are
  for a conversation: npm start -- --terminal

  --lang ru|en   answers in this language; otherwise in the question's own
  --json         the answer as JSON: kind, text, sections, figures, ms
  --jsonl        a line in: {"id": "1", "q": "question", "lang": "en", "session": "a"}; a line of JSON out. Questions of one
                 session follow on from one another. lang and session may be left out. ms is of an engine that has answered before:
                 it takes two seconds to get there.
  --queries FILE a line in FILE: {"id": "1", "q": "question", "lang": "en", "query": {"asked": "amount", "things": ["oil"]}}. The query's
                 parts (operation, asked, acts, things, places, times, claims, quantifiers, extreme, words) take the place of what is
                 read in the question; the rest is as read. A line of JSON out: what answering reaches when reading is given.
  --help         this`;
