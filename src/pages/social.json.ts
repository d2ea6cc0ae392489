/** The social pictures to draw. The build reads it and leaves it out of the site. */
import type { APIRoute } from 'astro';
import { getGlossary } from '../loading/query.ts';
import { socialCards } from '../glossary/pages/social.ts';

export const GET: APIRoute = async () => Response.json(socialCards(await getGlossary()));
