import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const TOKEN = '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123';

describe('the settings', () => {
  it('need nothing: without a token there is no Telegram', () => {
    expect(readConfig({}).telegram).toBeUndefined();
    expect(readConfig({ BOT_TOKEN: '' }).telegram).toBeUndefined();
  });

  it('take a token as BotFather gives it', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).telegram?.token).toBe(TOKEN);
  });

  it('name every wrong variable with what was expected and an example, but never its value', () => {
    const wrong = { BOT_TOKEN: 'secret-but-malformed', LOG_LEVEL: 'chatty', API_ROOT: 'somewhere' };
    expect(() => readConfig(wrong)).toThrow(
      /BOT_TOKEN: expected .*such as[\s\S]*API_ROOT: expected .*such as[\s\S]*LOG_LEVEL: expected .*such as/,
    );
    expect(() => readConfig(wrong)).not.toThrow(/secret-but-malformed/);
  });
});
