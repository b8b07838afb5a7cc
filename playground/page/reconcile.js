const CONTROLS = 'button, a[href], input, textarea';

/** Notes which control of `old` has the focus; the function that it returns gives it to the same one of `next`: by its name, else its place. */
const handOver = (old, next) => {
  const held = document.activeElement;
  return () => {
    const controls = [...next.querySelectorAll(CONTROLS)];
    const same = controls.find(({ textContent }) => textContent !== '' && textContent === held.textContent);
    const there = controls[[...old.querySelectorAll(CONTROLS)].indexOf(held)];
    (same ?? there ?? controls[0])?.focus({ preventScroll: true });
  };
};

/**
 * Brings `container` to hold the items, in order. An item has a `key`, a `version` and `make`, which makes its element; `tune`, if it
 * has one, is called with the element each time. An element whose version is the same stays where it is: a press that has begun on it
 * still counts when something else changes, a menu stays open, and a screen reader hears what is new only.
 */
export const reconcile = (container, items) => {
  const known = new Map([...container.children].map((element) => [element.dataset.key, element]));
  let focusAgain = () => undefined;
  const elements = items.map(({ key, version = '', make, tune }) => {
    const old = known.get(String(key));
    const element = old?.version === version ? old : make();
    element.dataset.key = key;
    element.version = version;
    // Only what is new moves in; what was changed stays where it is.
    if (!old && known.size > 0) element.classList.add('arriving');
    tune?.(element);
    if (old && old !== element && old.contains(document.activeElement)) focusAgain = handOver(old, element);
    return element;
  });
  for (const element of [...container.children]) if (!elements.includes(element)) element.remove();
  for (const [index, element] of elements.entries()) {
    if (container.children[index] !== element) container.insertBefore(element, container.children[index] ?? null);
  }
  focusAgain();
};
