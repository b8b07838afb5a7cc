/** Does something as one of the people. Resolves with its result; rejects with the server's own words, or `unreachable` if it is away. */
export const act = async (wish, unreachable) => {
  const response = await fetch('/acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => {
    throw new Error(unreachable);
  });
  const { ok, result, error } = await response.json();
  if (!ok) throw new Error(error);
  return result;
};

/** Listens to what happens: `handlers` by the event's name; `connection` gets true and false. EventSource connects again by itself. */
export const listen = (handlers, connection) => {
  const source = new EventSource('/live');
  for (const [name, handle] of Object.entries(handlers)) source.addEventListener(name, ({ data }) => handle(JSON.parse(data)));
  source.addEventListener('open', () => connection(true));
  source.addEventListener('error', () => connection(false));
};
