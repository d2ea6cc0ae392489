/** Definitions for the previews of links: `preview/<number>.json` beside the entries; see `previewFileOf`. */
import type { APIRoute } from 'astro';
import { getGlossary } from '../../../../glossary/held.ts';
import { pageContext } from '../../../../glossary/pages/page.ts';
import { previewFiles } from '../../../../glossary/pages/preview-files.ts';
import type { Preview, PreviewFile } from '../../../../glossary/previews.ts';
import { typeset } from '../../../../typeset/text.ts';

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

export const GET: APIRoute<Props> = ({ props: { content } }) =>
  Response.json({
    ...content,
    previews: Object.fromEntries(
      Object.entries(content.previews).map(([slug, preview]) => [slug, typesetPreview(preview, content.language)]),
    ),
  } satisfies PreviewFile);

/** As the page of the entry says it. */
function typesetPreview(preview: Preview, language: string): Preview {
  return { ...preview, term: typeset(preview.term, language), definition: typeset(preview.definition, language) };
}
