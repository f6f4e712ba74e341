import type { Render } from '../platform/authoring/words.js';
import type { SourceSet } from '../platform/authoring/translation-head.js';
import type { Problem } from '../platform/markdown/markdown.js';
import { renderLine, renderMarkdown } from '../platform/markdown/rendering.js';
import type { StepContext } from '../courses/authoring.js';

/** Renders the Markdown that stands in a quiz file, with links and pictures as seen from that file. */
export function markdownIn({ base, translations }: SourceSet, context: StepContext): Render {
  return (value, form, language) => {
    const file = language === context.language ? base : translations.get(language)!;
    const around = { ...context.surroundings(file.path, language), term: noTerms };
    const text = value.text() ?? '';
    const { html, problems } = form === 'line' ? renderLine(text, around) : joined(renderMarkdown(text, around));
    for (const { message } of problems) value.error(message);
    return html;
  };
}

// A quiz page has no list of words at its end, and explaining the word may be what a question asks for.
function noTerms(): string {
  return 'Words of the glossary are explained in lessons only. Write the word without [[ ]].';
}

function joined({ blocks, problems }: ReturnType<typeof renderMarkdown>): { html: string; problems: Problem[] } {
  const list = blocks.find((block) => block.checklist);
  const noLists = list ? [{ line: list.line, message: 'A checklist belongs into a lesson: a quiz keeps no ticks.' }] : [];
  return { html: blocks.map((block) => block.html).join('\n'), problems: [...problems, ...noLists] };
}
