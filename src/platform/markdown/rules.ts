import type { Token } from 'markdown-it';
import type { Translate } from '../language/translations.js';
import { sizeIn } from '../language/sizes.js';
import { callouts } from './boxes.js';
import type { Linked } from './inline.js';
import type { Media } from './media.js';
import { parser } from './parser.js';
import type { MarkdownWord } from './words.js';

/* How each prepared token is written as HTML. Classes are those of docs/design.md. */

const { escapeHtml } = parser.utils;
const { rules } = parser.renderer;

interface Around {
  t: Translate;
  language: string;
}

/** The part of a token that was prepared for its rule. */
function metaOf(tokens: Token[], index: number): unknown {
  return tokens[index]!.meta;
}

rules['html_block'] = (tokens, index) => escapeHtml(tokens[index]!.content);
rules['html_inline'] = (tokens, index) => escapeHtml(tokens[index]!.content);

rules['table_open'] = (tokens, index, _options, env) => `<div class="scroll" tabindex="0" role="region" aria-label="${said(env, 'table', metaOf(tokens, index) as Record<string, unknown>)}"><table class="table">\n`;
rules['table_close'] = () => '</table></div>\n';
rules['th_open'] = (tokens, index) => `<th scope="col"${numeric(tokens[index]!)}>`;
rules['td_open'] = (tokens, index) => `<td${numeric(tokens[index]!)}>`;

// In Markdown a column that is set to the right (---:) holds numbers.
function numeric(token: Token): string {
  return String(token.attrGet('style')).includes('right') ? ' class="number"' : '';
}

interface Picture {
  address: string;
  width: number | null;
  height: number | null;
  words: string;
  caption: string | null;
}

rules['image'] = (tokens, index) => picture(metaOf(tokens, index) as Picture);
rules['figure'] = (tokens, index) => {
  const shown = metaOf(tokens, index) as Picture;
  return `<figure>${picture(shown)}${shown.caption ? `<figcaption>${escapeHtml(shown.caption)}</figcaption>` : ''}</figure>\n`;
};

function picture({ address, width, height, words }: Picture): string {
  const size = width && height ? ` width="${Math.round(width)}" height="${Math.round(height)}"` : '';
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(words)}"${size} loading="lazy" decoding="async">`;
}

rules['term'] = (tokens, index) => {
  const { id, words, first, known } = metaOf(tokens, index) as { id: string; words: string; first: boolean; known: boolean };
  if (!known) return escapeHtml(words);
  return `<a class="term"${first ? ` id="back-${escapeHtml(id)}"` : ''} href="#term-${escapeHtml(id)}">${escapeHtml(words)}</a>`;
};

rules['link_close'] = (tokens, index, _options, env) => {
  const { file } = metaOf(tokens, index) as { file: Linked | null };
  return file ? `</a> <small>(${aboutFile(env, file)})</small>` : '</a>';
};

rules['download'] = (tokens, index, options, env) => {
  const token = tokens[index]!;
  const { file } = metaOf(tokens, index) as { file: Linked };
  const words = parser.renderer.renderInline(token.children!, options, env);
  const address = `href="${escapeHtml(file.address)}" download="${escapeHtml(file.name)}" data-size="${file.size}"`;
  return `<a class="download" ${address}>${icon('download')}<span><b>${words}</b> <small>${aboutFile(env, file)}</small></span></a>\n`;
};

const icons = { example: 'bulb', tip: 'info', remember: 'pin', warning: 'warning' };

// The view puts in the address of our icons, which changes with every release; this HTML does not.
function icon(name: string): string {
  return `<svg class="icon" aria-hidden="true"><use href="icons.svg#${name}"></use></svg>`;
}

function aboutFile(env: unknown, { label, size }: Linked): string {
  return said(env, 'download', { type: label, size: sizeIn(aroundOf(env).language, size) });
}

rules['container_box_open'] = (tokens, index, _options, env) => {
  const { name, words } = metaOf(tokens, index) as { name: string; words: string };
  const known = callouts.find((callout) => callout === name) ?? 'tip';
  const title = words ? said(env, 'titled', { kind: aroundOf(env).t(`platform.markdown.${known}`), title: words }) : said(env, known);
  return `<div class="callout ${known}"><p class="box-title">${icon(icons[known])}${title}</p>\n`;
};
rules['container_box_close'] = () => '</div>\n';

rules['media'] = (tokens, index, _options, env) => {
  const media = metaOf(tokens, index) as Media;
  const language = escapeHtml(aroundOf(env).language);
  const captions = media.captions ? `<track kind="captions" src="${escapeHtml(media.captions)}" srclang="${language}" label="${said(env, 'captions')}" default>` : '';
  const player = `<${media.player} controls preload="none"><source src="${escapeHtml(media.address)}" type="${escapeHtml(media.type)}">${captions}</${media.player}>`;
  const transcript = media.transcript ? `<details><summary>${said(env, 'transcript')}</summary>${media.transcript}</details>` : '';
  return `<div class="media">${player}${transcript}</div>\n`;
};

function aroundOf(env: unknown): Around {
  return env as Around;
}

function said(env: unknown, key: MarkdownWord, values: Record<string, unknown> = {}): string {
  return escapeHtml(aroundOf(env).t(`platform.markdown.${key}`, values));
}
