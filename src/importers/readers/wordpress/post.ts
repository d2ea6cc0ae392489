/** A post as the REST API of WordPress gives it. */
import { z } from 'zod';

/** What is left out where it is not as it should be. */
export function maybe<Schema extends z.ZodType>(schema: Schema): z.ZodCatch<z.ZodOptional<Schema>> {
  return schema.optional().catch(undefined);
}

/** A text that is one, or rendered and raw as the API gives it. */
const rendered = z.union([
  z.string(),
  z.object({ rendered: z.string().optional(), raw: z.string().optional(), protected: z.boolean().optional() }),
]);

/** What is read of a post; anything else may be there, too. */
export const postSchema = z.looseObject({
  id: z.union([z.number(), z.string()]).optional(),
  title: rendered,
  content: rendered.optional(),
  excerpt: rendered.optional(),
  slug: z.string().optional(),
  link: z.string().optional(),
  guid: rendered.optional(),
  status: z.string().optional(),
  type: z.string().optional(),
  date: z.string().nullish(),
  date_gmt: z.string().nullish(),
  modified: z.string().nullish(),
  modified_gmt: z.string().nullish(),
});

export type Post = z.infer<typeof postSchema>;
