import { Parser } from 'htmlparser2';

/** What a drawing is like, or what is wrong with it. */
export interface CheckedSvg {
  width: number | null;
  height: number | null;
  problems: { line: number; message: string }[];
}

const elements = new Set(
  ('svg g path rect circle ellipse line polyline polygon text tspan textPath defs use symbol clipPath mask linearGradient ' +
    'radialGradient stop pattern marker filter title desc style feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence').split(' '),
);

/**
 * Checks that a drawing only draws: no script, no event handler, nothing fetched from elsewhere, no document type
 * (whose entities could fill the memory). What is not known to be harmless is refused.
 */
export function checkSvg(text: string): CheckedSvg {
  const checked: CheckedSvg = { width: null, height: null, problems: [] };
  let root = '';
  let open: string[] = [];
  const say = (message: string) => void checked.problems.push({ line: text.slice(0, parser.startIndex).split('\n').length, message });
  const parser = new Parser(
    {
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() !== '?xml') say(`“<${name}>” is not allowed in a drawing. Remove it.`);
      },
      onopentag: (name, attributes) => {
        if (root === '') Object.assign(checked, sizeOf(attributes));
        root ||= name;
        open.push(name);
        if (!elements.has(name)) say(`<${name}> is not allowed in a drawing. Save it as “plain” or “optimised” SVG, or remove it.`);
        for (const problem of Object.entries(attributes).flatMap(([key, value]) => attributeProblem(key, value))) say(problem);
      },
      onclosetag: () => void open.pop(),
      ontext: (style) => {
        if (open.at(-1) === 'style' && isUnsafeCss(style)) say('The style of this drawing fetches something from elsewhere. Remove @import, url(…) and “\\”.');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  open = [];
  if (root !== 'svg') checked.problems.push({ line: 1, message: 'This is no SVG drawing: it should begin with <svg>.' });
  return checked;
}

/** Width and height of a drawing: its view box, else what it says itself. */
function sizeOf(attributes: Record<string, string>): { width: number | null; height: number | null } {
  const box = (attributes['viewBox'] ?? '').trim().split(/[\s,]+/).map(Number);
  const [width, height] = box.length === 4 ? [box[2]!, box[3]!] : [parseFloat(attributes['width'] ?? ''), parseFloat(attributes['height'] ?? '')];
  return width > 0 && height > 0 ? { width, height } : { width: null, height: null };
}

function attributeProblem(name: string, value: string): string[] {
  const plain = name.toLowerCase().replace(/^.*:/, '');
  if (plain.startsWith('on')) return [`“${name}” runs a script, and is not allowed in a drawing. Remove it.`];
  if ((plain === 'href' || plain === 'src') && !value.trim().startsWith('#')) return [`“${name}” leads out of the drawing. It may only name a part of it (#name).`];
  return name.startsWith('xmlns') || !isUnsafeCss(value) ? [] : [`“${name}” fetches something from elsewhere. It may only name a part of the drawing: url(#name).`];
}

// A backslash could hide any of these from this very check.
function isUnsafeCss(text: string): boolean {
  return /@import|\\|javascript:|data:|expression\s*\(|url\(\s*['"]?\s*(?!['"]?\s*#)[^\s'"#]/i.test(text);
}
