const language = navigator.language.startsWith('ru') ? 'ru' : 'en';
let words = {};

/** A text of locales/ with its values filled in. */
const say = (key, values = {}) => words[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');

/** Asks the server for something; throws its own words when it refuses. */
const wish = async (what) => {
  const response = await fetch('/wishes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language, what }),
  }).catch(() => {
    throw new Error(say('ended'));
  });
  const { result, error } = await response.json();
  if (error) throw new Error(error);
  return result;
};

const byId = (id) => document.getElementById(id);

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

let list = { sights: [], left: '', helps: false };
let at = 0;
let shown;

/** Does something, and tells what went wrong. */
const attempt = async (doing) => {
  byId('trouble').textContent = '';
  try {
    await doing();
  } catch (error) {
    byId('trouble').textContent = error.message;
  }
};

const fieldOf = (record, { name, kind, options, value }) => {
  const control =
    kind === 'choice'
      ? element(
          'select',
          {},
          ...options.map((option) =>
            element('option', { value: option, textContent: words[`option.${option}`] ?? option, selected: option === value }),
          ),
        )
      : element(kind === 'text' ? 'textarea' : 'input', { value });
  control.name = `${record.id} ${name}`;
  control.dataset.field = name;
  const [key, of] = name.split(', ');
  const hint = words[`hint.${key}`];
  const label = element('label', {}, [words[`field.${key}`] ?? key, of].filter(Boolean).join(', '), control);
  return hint ? element('div', {}, label, element('small', { textContent: hint })) : label;
};

const textsIn = (fieldset) =>
  Object.fromEntries([...fieldset.querySelectorAll('[data-field]')].map((each) => [each.dataset.field, each.value]));

/** What stands in the fields of all records, and puts it there again: what one has typed isn't lost when a figure goes. */
const typedTexts = () => [...document.querySelectorAll('fieldset')].map((fieldset) => [fieldset.dataset.id, textsIn(fieldset)]);
const typeAgain = (typed) => {
  for (const [id, texts] of typed)
    for (const field of document.querySelectorAll(`fieldset[data-id="${id}"] [data-field]`)) field.value = texts[field.dataset.field];
};

const recordOf = (record) => {
  const drop = element('button', { type: 'button', textContent: say('drop', { kind: say(`kind.${record.kind}`) }) });
  drop.addEventListener('click', () =>
    attempt(async () => {
      const typed = typedTexts();
      await moveTo(await wish({ wish: 'drop', kind: record.kind, id: record.id }), record.kind === 'figure');
      if (record.kind === 'figure') typeAgain(typed);
    }),
  );
  const fieldset = element(
    'fieldset',
    { className: record.isOpen ? '' : 'done' },
    element('legend', { textContent: `${say(`kind.${record.kind}`)} ${record.id}${record.isOpen ? '' : ' ✓'}` }),
    ...record.fields.map((field) => fieldOf(record, field)),
    ...(record.kind === 'article' || record.kind === 'section' ? [] : [drop]),
  );
  fieldset.dataset.id = record.id;
  return fieldset;
};

const suggestions = () => {
  const offered = { statement: ['statement', 'translation'], section: ['translation'], term: ['terms', 'translation'] }[shown.kind] ?? [];
  const where = element('div', { id: 'suggestions' });
  const buttons = offered.map((what) => {
    const button = element('button', { type: 'button', textContent: say(`propose.${what}`) });
    button.addEventListener('click', () =>
      attempt(async () => {
        where.replaceChildren('…');
        const { proposals, refused } = await wish({ wish: 'suggest', kind: shown.kind, id: shown.id, what }).finally(() =>
          where.replaceChildren(),
        );
        where.replaceChildren(
          ...proposals.map((text) => {
            const take = element('button', { type: 'button', textContent: say('take', { text }) });
            take.addEventListener('click', () => takeOver(what, text));
            return take;
          }),
          ...refused.map(({ text, why }) => element('p', { textContent: say('leftOut', { text, why }) })),
        );
      }),
    );
    return button;
  });
  return list.helps && offered.length > 0 ? [element('div', {}, ...buttons, where)] : [];
};

/** Puts a proposal into the field that it is for; nothing is saved by that. */
const takeOver = (what, text) => {
  const fields = [...document.querySelectorAll(`fieldset[data-id="${shown.id}"] [data-field]`)];
  const field =
    what === 'statement'
      ? fields[0]
      : what === 'terms'
        ? fields.find((each) => each.dataset.field.startsWith('words'))
        : fields.slice(1).find((each) => /^(?:text|name|title),/.test(each.dataset.field));
  if (!field) {
    byId('trouble').textContent = say('oneLanguage');
    return;
  }
  field.value = what === 'terms' && field.value !== '' ? `${field.value}, ${text}` : text;
  field.focus();
};

/** The paragraph, with what is told of it marked; of terms and units all that are open, to be looked at together. */
const paragraphOf = (sight) => {
  const text = sight?.paragraph ?? sight?.alike.join(' · ') ?? '';
  const [from, to] = sight?.marked ?? [0, 0];
  return [text.slice(0, from), element('mark', { textContent: text.slice(from, to) }), text.slice(to)].filter((part) => part !== '');
};

const show = async () => {
  const { sights, left } = list;
  byId('left').textContent = left === '' ? say('nothingLeft') : say('left', { counts: left });
  at = Math.max(0, Math.min(at, sights.length - 1));
  const next = sights[at];
  shown = next && (await wish({ wish: 'show', kind: next.kind, id: next.id }));
  const form = byId('record');
  byId('place').textContent = shown ? say('place', { place: shown.place, at: at + 1, of: sights.length }) : say('done');
  byId('paragraph').replaceChildren(...paragraphOf(shown));
  if (!shown) {
    form.replaceChildren();
    return;
  }
  const button = (textContent, doing, properties = {}) => {
    const made = element('button', { type: 'button', textContent, ...properties });
    made.addEventListener('click', () => attempt(doing));
    return made;
  };
  form.replaceChildren(
    ...[shown, ...shown.figures].map(recordOf),
    ...suggestions(),
    element('button', { className: 'main', textContent: say('confirm') }),
    ...(shown.alike.length > 1
      ? [
          button(say('confirmAll', { count: shown.alike.length }), async () =>
            moveTo(await wish({ wish: 'confirm all', kind: shown.kind })),
          ),
        ]
      : []),
    ...(shown.kind === 'statement'
      ? [
          button(say('addStatement'), async () => {
            const typed = typedTexts();
            await moveTo(await wish({ wish: 'add', id: shown.id }), true);
            typeAgain(typed);
          }),
        ]
      : []),
    button(say('back'), () => move(-1)),
    button(say('later'), () => move(1)),
  );
  form.querySelector('[data-field]')?.focus({ preventScroll: true });
};

const move = async (by) => {
  at += by;
  await show();
};

/** After a change: the same place in the list, where the next open one stands now. */
const moveTo = async (now, stays = false) => {
  list = now;
  const same = stays ? list.sights.findIndex(({ kind, id }) => kind === shown.kind && id === shown.id) : -1;
  if (same >= 0) at = same;
  await show();
};

const confirm = () =>
  attempt(async () => {
    const fieldsets = [...document.querySelectorAll('fieldset')];
    const [own, ...figures] = fieldsets;
    await moveTo(
      await wish({
        wish: 'confirm',
        kind: shown.kind,
        id: shown.id,
        texts: textsIn(own),
        figures: Object.fromEntries(figures.map((figure) => [figure.dataset.id, textsIn(figure)])),
      }),
    );
    scrollTo(0, 0);
  });

byId('record').addEventListener('submit', (event) => {
  event.preventDefault();
  void confirm();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter' && shown) void confirm();
  if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    event.preventDefault();
    void attempt(() => move(event.key === 'ArrowRight' ? 1 : -1));
  }
});

/** What may be done about a miss: an unread word is another word for a term; a record is the right answer. */
const mends = (question, { unread, near, others, terms }) => [
  ...unread.map((word) => {
    const select = element(
      'select',
      { ariaLabel: say('termOf', { word }) },
      element('option', { value: '', textContent: say('newTerm') }),
      ...terms.map(({ id, name }) => element('option', { value: id, textContent: name })),
    );
    const add = element('button', { type: 'button', textContent: say('addWord', { word }) });
    add.addEventListener('click', () => attempt(async () => again(await wish({ wish: 'word', term: select.value, word }), question)));
    return element('div', {}, say('anotherWord', { word }), select, add);
  }),
  ...near.map(({ id, text }) => {
    const add = element('button', { type: 'button', textContent: say('answersIt', { text }) });
    add.addEventListener('click', () => attempt(() => answersIt(id, question)));
    return add;
  }),
  ...(others.length > 0 ? [otherOf(question, others)] : []),
];

const answersIt = async (record, question) => again(await wish({ wish: 'phrase', record, phrase: question }), question);

/** Any other record may be the answer as well. */
const otherOf = (question, others) => {
  const select = element(
    'select',
    {},
    element('option', { value: '', textContent: '' }),
    ...others.map(({ id, text }) => element('option', { value: id, textContent: text })),
  );
  select.addEventListener('change', () => attempt(() => answersIt(select.value, question)));
  return element('label', {}, say('another'), select);
};

const again = async (now, question) => {
  list = now;
  await ask(question);
};

const ask = async (question) => {
  byId('answer').replaceChildren(element('p', { textContent: say('asking') }));
  const tried = await wish({ wish: 'ask', question });
  byId('answer').replaceChildren(
    element('p', { textContent: tried.text }),
    element('p', { textContent: say('verdict', { verdict: words[`option.${tried.verdict}`] ?? tried.verdict }) }),
    ...mends(question, tried),
  );
};

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(() => ask(byId('question').value));
});

await attempt(async () => {
  words = await wish({ wish: 'words' });
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll('[data-word]')) each.textContent = say(each.dataset.word);
  for (const each of document.querySelectorAll('[data-label]')) each.ariaLabel = say(each.dataset.label);
  list = await wish({ wish: 'list' });
  await show();
});
document.documentElement.dataset.ready = 'true';
