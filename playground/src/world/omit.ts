/** The same object without one of its fields. */
export const omit = <T extends object, K extends keyof T>(object: T, field: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== field)) as Omit<T, K>;
