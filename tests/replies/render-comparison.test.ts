import { describe, expect, it } from 'vitest';
import { createPerson } from '../conversation.js';

describe('two numbers side by side', () => {
  it('of one thing are told in the order of time, whichever was named first', async () => {
    const there = await createPerson('ru').say('/start machinery-demand-2010_machinery-demand-2014');
    expect(there).toMatch(/рост на 4,5 процентного пункта[\s\S]*11,4 %[\s\S]*15,9 %/);
    expect(await createPerson('ru').say('/start machinery-demand-2014_machinery-demand-2010')).toBe(there);
    expect(await createPerson('en').say('/start processing-share-2012_processing-share-2001')).toMatch(
      /down by 6\.24[\s\S]*9\.36%[\s\S]*3\.12%/,
    );
  });

  it('of two places are no growth, though their years differ', async () => {
    const text = await createPerson('ru').say('/start raw-timber-toren-2013_raw-timber-kardia-2007');
    expect(text).toMatch(/больше импорт необработанной древесины в Кардию в 2007 году.* — на 14,636 млн м³, то есть в 5,55 раза/);
    expect(text).not.toMatch(/рост|снижение/);
  });

  it('keep the bounds and ranges that the article gives', async () => {
    const ru = await createPerson('ru').say('/start timber-share-2008-2009_raw-timber-share-2007');
    expect(ru).toContain('Что больше, из статьи не следует');
    const en = await createPerson('en').say('/start exporters-count-2012_importers-count-2012');
    expect(en).toMatch(/by more than 90 enterprises, or more than 2\.5 times as much/);
    expect(await createPerson('ru').say('/start highlands-horizon_highlands-models')).toMatch(/на 5–15 лет, то есть в 1,5–2,5 раза/);
  });

  it('of which each is a share of its own whole say so; shares of two wholes of one thing are not compared', async () => {
    expect(await createPerson('ru').say('/start oil-ocean-2035_gas-ocean-2035')).toContain('Каждая доля — от своего целого.');
    const text = await createPerson('en').say('/start processing-share-2011_processing-share-2012');
    expect(text).toContain('shares of different wholes');
    expect(text).not.toContain('3.12 times');
  });

  it('that differ in kind lead to what each can be compared with', async () => {
    const person = createPerson('en');
    expect(await person.say('/start gas-from-2018_oil-2013')).toMatch(/can't be compared with each other[\s\S]*Press ⚖️/);
    expect(await person.press('⚖️ 12.48 million tonnes')).toContain('3.61 million tonnes');
  });
});
