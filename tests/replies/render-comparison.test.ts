import { describe, expect, it } from 'vitest';
import { createPerson } from '../conversation.js';

describe('two numbers side by side', () => {
  it('of one thing are told in the order of time, whichever was named first', async () => {
    const there = await createPerson('ru').say('/start machinery-demand-2010_machinery-demand-2014');
    expect(there).toMatch(/рост на 3,9 процентного пункта[\s\S]*12,8 %[\s\S]*16,7 %/);
    expect(await createPerson('ru').say('/start machinery-demand-2014_machinery-demand-2010')).toBe(there);
    expect(await createPerson('en').say('/start processing-share-2012_processing-share-2001')).toMatch(
      /down by 6\.54[\s\S]*8\.58%[\s\S]*2\.04%/,
    );
  });

  it('of two places are no growth, though their years differ', async () => {
    const text = await createPerson('ru').say('/start raw-timber-heilongjiang-2013_raw-timber-china-2007');
    expect(text).toContain('25,39 млн м³ больше 4,569 млн м³ на 20,821 млн м³');
    expect(text).not.toMatch(/рост|снижение/);
  });

  it('that differ in kind lead to what each can be compared with', async () => {
    const person = createPerson('en');
    expect(await person.say('/start gas-china-from-2018_crude-china-2013')).toMatch(/can't be compared with each other[\s\S]*Press ⚖️/);
    expect(await person.press('⚖️ 19.33 million tonnes')).toContain('4.27 million tonnes');
  });
});
