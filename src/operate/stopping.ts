/** Calls `end` when nobody reads what we print any more, as after `… | head -1`. Other errors of the output are thrown. */
export const onClosedPipe = (end: () => void): void => {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      end();
    });
};

/**
 * Aborted when the process is to end: at SIGINT or SIGTERM, when its terminal is closed, or when nobody reads what it prints any more.
 * Without a terminal SIGHUP is ignored, as `nohup` wants it; Node by itself forgets that.
 */
export const stopSignal = (): AbortSignal => {
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.stdin.isTTY || process.stdout.isTTY) process.once('SIGHUP', stop);
  else process.on('SIGHUP', () => undefined);
  onClosedPipe(stop);
  return stopping.signal;
};
