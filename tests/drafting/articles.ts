import type { Block } from '../../src/drafting/reading/block.js';

const blocks = (text: string): readonly Block[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .map((block) => (block.startsWith('# ') ? { kind: 'heading', text: block.slice(2) } : { kind: 'paragraph', text: block }));

/** A made-up article on trams, in Russian: two sections with numbers, one with opinions, references. */
export const TRAMS = blocks(`
# Трамваи города Липовска

# Введение

Городской трамвай Липовска открыли в 1912 году [3]. Жители считают трамвай символом города.

# Парк и линии

В 2019 году в Липовске работало 48 трамваев, которые перевезли 3,4 млн пассажиров. Длина линий составила 62,5 км, что на 12 % больше, чем в 2010 году [1].

Городской совет планирует купить 15 новых трамваев к 2030 году. Стоимость закупки превысит 1,2 млрд рублей.

# Выводы

Трамвай остаётся самым дешёвым транспортом Липовска. Необходимо построить новую линию в северный район.

# Литература

1. Отчёт городского совета. Липовск, 2020.
`);

/** The same kind of thing in English, with other units, and a section whose number its heading has. */
export const KILNS = blocks(`
# Lime kilns of the Ardmore coast

# Abstract

We surveyed 27 lime kilns along the coast in 2016. Most kilns were built between 1790 and 1840.

# Methods

Each kiln was measured with a laser scanner at a resolution of 5 mm. The survey took 14 days and cost 8,400 USD.

# Results

The kilns are between 3.2 and 6.8 m tall. About 40% of the kilns have lost their lining [2]. The county council plans to restore 4 kilns by 2030.

# References

2. A history of lime burning.
`);
