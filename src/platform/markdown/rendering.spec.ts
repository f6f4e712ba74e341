import { Parser } from 'htmlparser2';
import type { Surroundings } from './markdown.js';
import { renderLine, renderMarkdown } from './rendering.js';

const around: Surroundings = {
  language: 'en',
  t: (key, values = {}) => [key.replace('platform.markdown.', ''), ...Object.values(values)].join(' '),
  link: (written) => (written.endsWith('.pdf') ? { kind: 'file', address: `/files/1/${written}`, name: written, label: 'PDF', size: 48_000 } : { kind: 'page', address: written }),
  picture: (written) => ({ address: `/files/2/${written}`, width: 320, height: 200.4 }),
  media: (written) => ({ address: `/files/3/${written}`, type: written.endsWith('.mp3') ? 'audio/mpeg' : 'video/mp4' }),
  transcript: () => ({ html: '<p>What is said.</p>' }),
  term: (id) => ({ word: `the ${id}` }),
};

function htmlOf(text: string): string {
  return renderMarkdown(text, around).blocks.map((block) => block.html).join('\n');
}

describe('Markdown', () => {
  it.each<[string, string, string]>([
    ['words', 'One *two* **three** `four`', '<p>One <em>two</em> <strong>three</strong> <code>four</code></p>'],
    ['a sign that is no tag', '2 \\< 3 & 4 > 3', '<p>2 &lt; 3 &amp; 4 &gt; 3</p>'],
    ['a heading', '## One', '<h2>One</h2>'],
    ['a link', '[One](https://example.org/a?b=c&d=e)', '<p><a href="https://example.org/a?b=c&amp;d=e">One</a></p>'],
    ['a file in a sentence', 'See [the sheet](sheet.pdf).', '<p>See <a href="/files/1/sheet.pdf" download="sheet.pdf" data-size="48000">the sheet</a> <small>(download PDF 48 kB)</small>.</p>'],
    ['a file alone', '[The *sheet*](sheet.pdf)', '<a class="download" href="/files/1/sheet.pdf" download="sheet.pdf" data-size="48000"><svg class="icon" aria-hidden="true"><use href="icons.svg#download"></use></svg><span><b>The <em>sheet</em></b> <small>download PDF 48 kB</small></span></a>'],
    ['a picture', '![A "loaf"](loaf.png "One & two")', '<figure><img src="/files/2/loaf.png" alt="A &quot;loaf&quot;" width="320" height="200" loading="lazy" decoding="async" /><figcaption>One &amp; two</figcaption></figure>'],
    ['a word', 'A [[margin]], two [[margin|margins]]', '<p>A <a class="term" id="back-margin" href="#term-margin">the margin</a>, two <a class="term" href="#term-margin">margins</a></p>'],
    ['a box', ':::tip\nSave.\n:::', '<div class="callout tip"><p class="box-title"><svg class="icon" aria-hidden="true"><use href="icons.svg#info"></use></svg>tip</p>\n<p>Save.</p>\n</div>'],
    ['a box with a title', ':::example A < B\nSave.\n:::', '<div class="callout example"><p class="box-title"><svg class="icon" aria-hidden="true"><use href="icons.svg#bulb"></use></svg>titled example A &lt; B</p>\n<p>Save.</p>\n</div>'],
    ['a recording', ':::audio talk.mp3\ntranscript: talk.md\n:::', '<div class="media"><audio controls preload="none"><source src="/files/3/talk.mp3" type="audio/mpeg"></source></audio><details><summary>transcript</summary><p>What is said.</p></details></div>'],
    ['a film', ':::video film.mp4\ncaptions: film.vtt\n:::', '<div class="media"><video controls preload="none"><source src="/files/3/film.mp4" type="video/mp4"></source><track kind="captions" src="/files/3/film.vtt" srclang="en" label="captions" default></track></video></div>'],
  ])('becomes HTML: %s', (_name, text, html) => {
    const { problems } = renderMarkdown(text, around);
    expect(problems).toEqual([]);
    expect(htmlOf(text).replace(/(controls|default)=""/g, '$1')).toBe(html);
  });

  it('keeps numbers to their side in a table that can be scrolled', () => {
    const html = htmlOf('| A | B |\n| --- | ---: |\n| [[a\\|b]] | 2 |\n');
    expect(html).toContain('<div class="scroll" tabindex="0" role="region" aria-label="table 1 A, B"><table class="table">');
    expect(html).toContain('<th scope="col" class="number">B</th>');
    expect(html).toContain('<td><a class="term" id="back-a" href="#term-a">b</a></td>\n<td class="number">2</td>');
  });

  it('comes in one piece for each block, with what is in it', () => {
    const { blocks } = renderMarkdown('## One\n\nTwo [[margin]]\n\n- a\n- b\n\n:::checklist mine\n- one\n- *two*\n:::\n\n![x](y.png)\n', around);
    expect(blocks.map(({ kind, line }) => [kind, line])).toEqual([['heading 2', 1], ['paragraph', 3], ['list', 5], ['checklist', 8], ['picture', 13]]);
    expect(blocks[1]!.terms).toEqual(['margin']);
    expect(blocks[3]!.checklist).toEqual({ id: 'mine', items: ['one', '<em>two</em>'] });
    expect(blocks[4]!.media).toEqual(['y.png']);
  });

  it('stays one line where an answer is to be chosen', () => {
    expect(renderLine('1. **One**, 2 * 3', around)).toEqual({ html: '1. <strong>One</strong>, 2 * 3', problems: [] });
  });
});

describe('hostile Markdown', () => {
  const attacks = [
    '<script>alert(1)</script>',
    'One <img src=x onerror=alert(1)> two',
    '<a href="javascript:alert(1)">x</a>',
    '<style>body{display:none}</style>',
    '<!-- comment --> <iframe src="https://example.org"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](&#x6A;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](https://example.org "onmouseover=alert(1)")',
    '[x]("onmouseover="alert(1))',
    '![x" onerror="alert(1)](y.png)',
    '![x](y.png "z\\" onerror=\\"alert(1)")',
    '![x](javascript:alert(1))',
    '<https://example.org/"onmouseover="alert(1)>',
    '[[x" onclick="alert(1)]]',
    '[[a|<b onclick=alert(1)>]]',
    ':::tip <img src=x onerror=alert(1)>\nx\n:::',
    ':::checklist "><script>\n- <script>x</script>\n:::',
    ':::video x" onerror="alert(1)\ncaptions: "><script>alert(1)</script>\n:::',
    '`<script>alert(1)</script>`',
    '    <script>alert(1)</script>',
    '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
    '[x]: javascript:alert(1)\n\n[x]',
    '| <script>x</script> |\n| --- |\n| [x](javascript:x) |',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '[a](b)'.repeat(2000),
    '['.repeat(5000),
    '*'.repeat(5000),
    `${'>'.repeat(500)} x`,
  ];

  it.each(attacks)('runs nothing: %s', (text) => {
    for (const html of [htmlOf(text), renderLine(text, around).html]) expect(harmIn(html)).toEqual([]);
  });

  it('runs nothing even where what answers is hostile', () => {
    const hostile: Surroundings = {
      ...around,
      link: () => ({ kind: 'page', address: 'javascript:alert(1)' }),
      picture: () => ({ address: 'https://example.org/x.png" onload="x', width: null, height: null }),
      media: () => ({ address: '//example.org/x.mp4', type: '"><script>' }),
      transcript: () => ({ html: '<script>alert(1)</script><p onclick="x">y</p>' }),
      term: () => ({ word: '<script>alert(1)</script>' }),
    };
    const { blocks } = renderMarkdown('[x](y) ![x](y) [[z]]\n\n:::video x\ntranscript: y\n:::', hostile);
    expect(blocks.flatMap((block) => harmIn(block.html))).toEqual([]);
  });
});

const elements = new Set('p h2 h3 h4 ul ol li blockquote hr br pre code em strong s b small span div a img figure figcaption table thead tbody tr th td video audio source track details summary svg use'.split(' '));

/** What a browser could run or fetch from elsewhere. */
function harmIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!elements.has(name)) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/i.test(key)) found.push(key);
        const leads = /^(href|src)$/.test(key) ? /^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.exec(value)?.[1] : undefined;
        if (leads && !(name === 'a' && /^(https?|mailto|tel):$/.test(leads))) found.push(`${name} ${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}
