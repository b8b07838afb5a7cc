import { expect, test } from 'vitest';
import { zoneNamed } from '../../../../src/features/subscriptions/subscribe/zones.js';

test.each([
  ['Хабаровск', 'Asia/Vladivostok'],
  ['Хабаровс', 'Asia/Vladivostok'],
  ['Владив', 'Asia/Vladivostok'],
  ['Екатеринб', 'Asia/Yekaterinburg'],
  ['харбн', 'Asia/Shanghai'],
  ['Vladivostk', 'Asia/Vladivostok'],
  ['new yor', 'America/New_York'],
  ['UTC+8', 'Etc/GMT-8'],
  ['+9', 'Etc/GMT-9'],
  ['МСК+4', 'Etc/GMT-7'],
  ['msk -3', 'UTC'],
  ['GMT-5:00', 'Etc/GMT+5'],
])('"%s" is in %s', (written, zone) => {
  expect(zoneNamed(written)).toBe(zone);
});

test.each(['Влад', 'UTC+15', 'Моо', 'Зурбаган', 'уголь', 'сколько нефти', 'forestry', 'export', ''])(
  '"%s" names no one zone',
  (written) => {
    expect(zoneNamed(written)).toBeUndefined();
  },
);
