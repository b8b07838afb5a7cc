/** `npm run doctor`: what is in the way of serving, and what to do about it. Exit code 1 if anything is. */
import './operate/no-debug-output.js';
import { config as readDotenv } from 'dotenv';
import { readConfig } from './config.js';
import { examine } from './operate/doctor/examine.js';
import { toLines } from './operate/doctor/finding.js';
import { createHiding } from './operate/secrets.js';
import { proxyUrls } from './telegram/bot-api/proxies.js';
import { onClosedPipe } from './operate/stopping.js';

const diagnose = async (): Promise<boolean> => {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { telegram } = config;
  const webhookSecret = telegram?.reception.kind === 'webhook' ? telegram.reception.secret : undefined;
  const hide = createHiding({
    token: telegram?.token,
    webhookSecret,
    readerKey: config.reader?.key,
    databaseUrl: config.store.databaseUrl,
    proxies: proxyUrls(telegram),
  });
  const findings = await examine(config);
  console.log(hide(findings.map(toLines).join('\n')));
  return findings.every(({ state }) => state !== 'ill');
};

onClosedPipe(() => process.exit(0));
process.exitCode = await diagnose().then(
  (isWell) => (isWell ? 0 : 1),
  (error: unknown) => {
    console.error(createHiding({})(error instanceof Error ? error.message : String(error)));
    return 1;
  },
);
