import type { z } from 'zod';
import type { chartsSchema } from './chart-schema.js';
import type { articleSchema, glossarySchema, sectionSchema, unitsSchema } from './schema.js';
import type { YamlFile } from './yaml-file.js';

type Loaded<T extends z.ZodType> = YamlFile<z.output<T>> & { readonly data: z.output<T> };

/** The files of one article, each of which has passed its own schema. */
export interface ContentFiles {
  readonly article: Loaded<typeof articleSchema>;
  readonly glossary: Loaded<typeof glossarySchema>;
  readonly units: Loaded<typeof unitsSchema>;
  readonly sections: readonly Loaded<typeof sectionSchema>[];
  readonly charts: Loaded<typeof chartsSchema> | undefined;
}

/** Where in a file: keys and indices from its top. */
export type Path = readonly PropertyKey[];
/** Takes note of a mistake: in which file, where in it, and what is wrong. */
export type Report = (file: YamlFile<unknown>, path: Path, message: string) => void;
