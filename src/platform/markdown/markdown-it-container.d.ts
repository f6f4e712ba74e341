declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  function container(parser: MarkdownIt, name: string, options?: { validate?(parameters: string, markup: string): boolean }): void;
  export { container as default };
}
