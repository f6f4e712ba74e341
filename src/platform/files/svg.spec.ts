import { checkSvg } from './svg.js';

const draw = (inside: string, attributes = 'viewBox="0 0 320 200"') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`;

describe('a drawing', () => {
  it.each<[string, string, number | null, number | null]>([
    ['a view box', draw(''), 320, 200],
    ['a view box with commas', draw('', 'viewBox="0,0,32.5,20"'), 32.5, 20],
    ['width and height', draw('', 'width="64" height="48px"'), 64, 48],
    ['no size', draw('', ''), null, null],
    ['nonsense', draw('', 'viewBox="a b c d"'), null, null],
  ])('has the size of %s', (_name, text, width, height) => {
    expect(checkSvg(text)).toEqual({ width, height, problems: [] });
  });

  it.each([
    ['shapes', '<g transform="scale(2)"><path d="M0 0H9" fill="#f00"/><text x="1">5 &lt; 6</text></g>'],
    ['its own parts', '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)"/><use href="#g"/><use xlink:href="#g"/>'],
    ['a style of its own', '<style>.a { fill: url("#g"); stroke: red }</style><rect class="a" style="fill: red"/>'],
    ['a title', '<title>A loaf</title><desc>Bread</desc>'],
  ])('may hold %s', (_name, inside) => {
    expect(checkSvg(draw(inside)).problems).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['a script', '<script>alert(1)</script>', /^<script> is not allowed/],
    ['a script of another name', '<svg:script>alert(1)</svg:script>', /^<svg:script> is not allowed/],
    ['a foreign object', '<foreignObject><p>x</p></foreignObject>', /^<foreignObject> is not allowed/],
    ['a web page', '<iframe src="https://example.org"/>', /^<iframe> is not allowed/],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>', /^<image> is not allowed/],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>', /^<animate> is not allowed/],
    ['a link', '<a href="#x"><rect/></a>', /^<a> is not allowed/],
    ['an event', '<rect onload="alert(1)"/>', /^“onload” runs a script/],
    ['an event in capitals', '<rect ONCLICK="alert(1)"/>', /^“ONCLICK” runs a script/],
    ['a part of another file', '<use href="other.svg#x"/>', /^“href” leads out of the drawing/],
    ['a part of another site', '<use xlink:href="https://example.org/#x"/>', /^“xlink:href” leads out of the drawing/],
    ['data', '<use href="data:image/svg+xml,x"/>', /^“href” leads out of the drawing/],
    ['a fill from elsewhere', '<rect fill="url(https://example.org/x)"/>', /^“fill” fetches something/],
    ['a fill in a style', '<rect style="fill: url( &quot;//example.org/x&quot; )"/>', /^“style” fetches something/],
    ['a hidden fill', '<rect style="fill: u\\72l(x)"/>', /^“style” fetches something/],
    ['an import', '<style>@import "https://example.org/x.css";</style>', /^The style of this drawing fetches/],
    ['a hidden import', '<style><![CDATA[@\\69mport "x"]]></style>', /^The style of this drawing fetches/],
  ])('may not hold %s', (_name, inside, message) => {
    const { problems } = checkSvg(draw(inside));
    expect(problems[0]).toEqual({ line: 2, message: expect.stringMatching(message) });
  });

  it('may not name entities: a few of them would fill the memory', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n${draw('<text>&b;&b;</text>')}`;
    expect(checkSvg(bomb).problems).toContainEqual({ line: 1, message: expect.stringMatching(/^“<!DOCTYPE>” is not allowed/) });
  });

  it('may not ask for a style sheet', () => {
    expect(checkSvg(`<?xml-stylesheet href="https://example.org/x.css"?>\n${draw('')}`).problems).toHaveLength(1);
  });

  it('is a drawing', () => {
    expect(checkSvg('<html><body/></html>').problems).toContainEqual({ line: 1, message: 'This is no SVG drawing: it should begin with <svg>.' });
    expect(checkSvg('').problems).toHaveLength(1);
  });
});
