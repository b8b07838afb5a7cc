/** The items in another order; `random` gives numbers from 0 up to 1 (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], random: () => number): readonly T[] => {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
};
