import { LANGUAGES, type Language } from './language.js';
import type { ContentFiles, Report } from './content-files.js';

type Path = readonly PropertyKey[];

/** A place that is told in languages, and in which. */
interface Told {
  readonly path: Path;
  readonly languages: readonly Language[];
}

const NAMES: Readonly<Record<Language, string>> = { ru: 'Russian', en: 'English' };

/**
 * What lacks one of the languages that article.yaml says the content is whole in: each place, or one sentence where nothing is in it.
 */
export const checkTranslated = (files: ContentFiles, report: Report): void => {
  const { article, glossary, units, sections, charts } = files;
  const told = [article, glossary, units, ...sections, ...(charts ? [charts] : [])].flatMap((file) =>
    toldIn(file.written, []).map((each) => ({ ...each, file })),
  );
  for (const language of article.data.languages) {
    const lacking = told.filter(({ languages }) => !languages.includes(language));
    const others = LANGUAGES.filter((other) => other !== language).join(', ');
    // Units and names may be alike in all languages, an article's texts are not.
    if (!sections.some((file) => told.some((each) => each.file === file && each.languages.includes(language))))
      report(
        article,
        ['languages'],
        `nothing of the sections is in ${NAMES[language]}; write languages: [${others}], or translate record by record and name ${language} when all is done`,
      );
    else
      for (const { file, path } of lacking)
        report(file, path, `it is missing in ${NAMES[language]}; add "${language}:", or take ${language} out of languages in article.yaml`);
  }
};

/** Every place of a file that has a text, or several, in some of the languages. */
const toldIn = (value: unknown, path: Path): readonly Told[] => {
  if (Array.isArray(value)) return value.flatMap((each: unknown, i) => toldIn(each, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const languages = LANGUAGES.filter((language) => language in value);
  const within = Object.entries(value).flatMap(([key, each]) => toldIn(each, [...path, key]));
  return languages.length === 0 ? within : [{ path, languages }, ...within];
};
