import type { Render } from '../platform/authoring/words.js';
import type { SourceSet } from '../platform/authoring/translation-head.js';
import { renderLine, renderMarkdown } from '../platform/markdown/rendering.js';
import type { StepContext } from '../courses/authoring.js';

/** Renders the Markdown that stands in a quiz file, with links and pictures as seen from that file. */
export function markdownIn({ base, translations }: SourceSet, context: StepContext): Render {
  return (value, form, language) => {
    const file = language === context.language ? base : translations.get(language)!;
    const around = context.surroundings(file.path, language);
    const text = value.text() ?? '';
    const { html, problems } = form === 'line' ? renderLine(text, around) : blocksOf(renderMarkdown(text, around));
    for (const { message } of problems) value.error(message);
    return html;
  };
}

function blocksOf({ blocks, problems }: ReturnType<typeof renderMarkdown>) {
  return { html: blocks.map((block) => block.html).join('\n'), problems };
}
