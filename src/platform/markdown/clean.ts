import sanitize from 'sanitize-html';

const words = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'pre', 'code', 'em', 'strong', 's', 'b', 'small', 'span', 'div'];
const media = ['a', 'img', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'video', 'audio', 'source', 'track', 'details', 'summary', 'svg', 'use'];

/** The second lock on the door: whatever the renderer was talked into, only this HTML reaches a page. */
export function clean(html: string): string {
  return sanitize(html, {
    allowedTags: [...words, ...media],
    allowedAttributes: {
      a: ['href', 'id', 'download', 'data-size'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
      div: ['tabindex', 'role', 'aria-label'],
      th: ['scope'],
      ol: ['start'],
      svg: ['aria-hidden'],
      use: ['href'],
      video: ['controls', 'preload'],
      audio: ['controls', 'preload'],
      source: ['src', 'type'],
      track: ['kind', 'src', 'srclang', 'label', 'default'],
    },
    allowedClasses: {
      div: ['callout', 'example', 'tip', 'remember', 'warning', 'scroll', 'media'],
      p: ['box-title'],
      table: ['table'],
      th: ['number'],
      td: ['number'],
      svg: ['icon'],
      a: ['term', 'download'],
    },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [], source: [], track: [] },
    allowProtocolRelative: false,
    // An icon of ours and no other drawing.
    exclusiveFilter: ({ tag, attribs }) => tag === 'use' && !/^icons\.svg#[a-z]+$/.test(attribs['href'] ?? ''),
  });
}
