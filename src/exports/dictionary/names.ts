import { createHash } from 'node:crypto';

/** The longest name that Stata takes; SPSS takes 64 bytes. */
const longest = 32;

/** Words that are no names in SPSS, Stata or R, all of which would break a line of somebody's script. */
const reserved = new Set(
  [
    'all and by eq ge gt le lt ne not or to with',
    'byte double float if in int long using strl _all _b _coef _cons _n _pi _pred _rc _skip',
    'break else false for function inf na nan next null repeat true while',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The names of columns. A name follows from the permanent id alone, but where two ids would get the same one; then the
 * id that came first keeps it. Later versions of a survey only add ids, so a name never changes.
 */
export class Names {
  private readonly taken = new Set<string>();

  /** The name for an id, as short as has to be; `ending` is never cut: `_imp`. */
  claim(id: string, ending = ''): string {
    const name = this.free(fitting(safe(id), ending));
    this.taken.add(name);
    return name;
  }

  private free(name: string): string {
    for (let number = 1, tried = name; ; tried = numbered(name, ++number)) if (!this.taken.has(tried)) return tried;
  }
}

function safe(id: string): string {
  const plain = id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replace(/_$/, '');
  const isName = /^[a-z]/.test(plain) && !reserved.has(plain) && !/^str\d+$/.test(plain);
  return isName ? plain : `q_${plain.replace(/^_/, '')}`;
}

// What is cut off lives on in four characters that follow from the whole.
function fitting(name: string, ending: string): string {
  if (name.length + ending.length <= longest) return name + ending;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 4);
  return `${name.slice(0, longest - ending.length - 5).replace(/_$/, '')}_${mark}${ending}`;
}

function numbered(name: string, number: number): string {
  return `${name.slice(0, longest - 1 - String(number).length)}_${number}`;
}
