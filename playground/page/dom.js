/**
 * Makes an element. Properties are set as properties; `class`, `role`, `for` and names with a dash as attributes; `on` holds listeners.
 * Children: nodes, texts, and nothing for null, undefined and false.
 */
export const h = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === 'class' || name === 'role' || name === 'for' || name.includes('-'))
      element.setAttribute(name, value === true ? '' : value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);
