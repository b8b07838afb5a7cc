const LOOK_EVERY_MS = 20;

/**
 * Milliseconds that the event loop has been busy with its present round: as long, at least, has waited what came in meanwhile. Under an
 * overload that is all the waiting there is to see, since requests not yet read are in nobody's hand.
 */
export const watchLoopLag = (): (() => number) => {
  let turned = performance.now();
  setInterval(() => (turned = performance.now()), LOOK_EVERY_MS).unref();
  return () => performance.now() - turned;
};
