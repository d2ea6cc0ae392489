/** The model of a page that the owner has written. */
import type { OwnPage } from '../own-page.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import type { PageContext, PageFrame } from './page.ts';

export interface OwnPageModel {
  frame: PageFrame;
  page: OwnPage;
}

export function ownPageModel(context: PageContext, page: OwnPage): OwnPageModel {
  const { title, label: shortTitle, description } = page;
  const frame = frameOf(context, PAGES['own-page'].of(context, page), { title, shortTitle, description });
  return { frame, page };
}
