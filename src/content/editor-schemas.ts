import { z } from 'zod';
import { chartsSchema } from './chart-schema.js';
import { articleSchema, glossarySchema, sectionSchema, unitsSchema } from './schema.js';

/** JSON Schemas of an article's files by their names, as people write them: before defaults and what one text stands for. */
export const editorSchemas = (): ReadonlyMap<string, object> =>
  new Map(
    Object.entries({
      article: articleSchema,
      glossary: glossarySchema,
      units: unitsSchema,
      section: sectionSchema,
      charts: chartsSchema,
    }).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]),
  );
