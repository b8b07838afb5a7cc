/** Characters that mean something in YAML or in a settings file, and some that belong in neither. */
const CHARACTERS = [
  ...Array.from(':#-{}[]&*!|>\'"%@`,?=$\\~'),
  '\t',
  '\0',
  '\r',
  '\n',
  ' ',
  '\ufeff',
  '\u202e',
  '😀',
  '\u0301',
  '0',
  '-1',
  '1e9',
];
const WORDS = [
  'null',
  '~',
  'true',
  '12',
  '1.5',
  '0x1F',
  '2013-01-01',
  '.inf',
  '[]',
  '{}',
  '!!binary x',
  '*nobody',
  '<<: *nobody',
  '? ',
  '|',
  '>',
  '---',
];

type Random = () => number;

const upTo = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(random: Random, all: readonly T[]): T => {
  const one = all[upTo(random, all.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
};

type Mutation = (text: string, random: Random) => string;

const onLines =
  (change: (lines: string[], at: number, random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, upTo(random, lines.length), random);
    return lines.join('\n');
  };

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, random) => lines.splice(at, 0, ...lines.splice(upTo(random, lines.length), 1))),
  onLines((lines, at) => (lines[at] = `  ${lines[at] ?? ''}`)),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ {2}/, ''))),
  onLines((lines, at) => (lines[at] = `\t${lines[at] ?? ''}`)),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace(/[:=]/, ''))),
  onLines(
    (lines, at, random) =>
      (lines[at] = (lines[at] ?? '').replace(/^([^:=]*[:=]).+$/, (_, mark: string) => `${mark} ${pick(random, WORDS)}`)),
  ),
  onLines((lines, at, random) => (lines[at] = (lines[at] ?? '').replace(/\w+/, pick(random, WORDS)))),
  (text, random) => {
    const at = upTo(random, text.length);
    return text.slice(0, at) + text.slice(at + 1 + upTo(random, 20));
  },
  (text, random) => {
    const at = upTo(random, text.length);
    return text.slice(0, at) + pick(random, CHARACTERS) + text.slice(at);
  },
  (text, random) => text.slice(0, upTo(random, text.length)),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => text.toUpperCase(),
];

/** The text with one to three small mistakes, as a hand, an editor or a broken copy makes them. */
export const mutate = (text: string, random: Random): string =>
  Array.from({ length: 1 + upTo(random, 3) }).reduce<string>((changed) => pick(random, MUTATIONS)(changed, random), text);

export { pick };
