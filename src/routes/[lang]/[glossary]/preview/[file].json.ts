/** Definitions for the previews of links: `preview/<number>.json` beside the entries; see `previewFileOf`. */
import type { APIRoute } from 'astro';
import { getGlossary } from '../../../../glossary/held.ts';
import { pageContext } from '../../../../glossary/pages/page.ts';
import { previewFiles } from '../../../../glossary/pages/previews.ts';
import type { PreviewFile } from '../../../../glossary/previews.ts';

export function getStaticPaths() {
  const glossary = getGlossary();
  return [...glossary.languages.values()].flatMap(({ language }) =>
    [...previewFiles(pageContext(glossary, language.code))].map(([file, content]) => ({
      params: { lang: language.code, glossary: language.glossaryPath, file: String(file) },
      props: { content },
    })),
  );
}

interface Props {
  content: PreviewFile;
}

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.content);
