/** Texts that nobody means to write, each with the name of what is wrong with it. */
export const hostileTexts: Record<string, string> = {
  'nothing': '',
  'NUL and control characters': 'a\u0000b\u0001\u001b[31m\u007f\u0085',
  'line ends': 'a\r\nSet-Cookie: b=c\r\n\r\n',
  'a lone surrogate': 'a\ud800b',
  '10,000 emoji': '🍞'.repeat(10_000),
  'markup': '<script>alert(1)</script>"\'><svg onload=alert(1)>{{#with this}}{{lookup . "constructor"}}{{/with}}',
  'SQL': "'; DROP TABLE person; --",
  'an address elsewhere': '//evil.example/\\..%2f..%00',
  'a name that every object has': '__proto__',
  'a number that no column holds': '9007199254740991',
  'a number below all': '-1e308',
  'an id of nobody': '01936e40-0000-7000-8000-000000000000',
  'a malformed id': '01936e40-0000-7000-8000-00000000000g',
};

/** What only JSON can say where a text is expected. */
export const wrongTypes: Record<string, unknown> = {
  'null': null,
  'a number': 1e308,
  'a list': ['a', { b: 'c' }, [[]]],
  'an object that cannot be printed': { toString: 'a', valueOf: 'b', length: 3 },
  'an object that poisons': JSON.parse('{"__proto__": {"admin": true}}'),
};

/** What stands in an address in the place of a name or an id, as it is written there. */
export const hostileNames: Record<string, string> = {
  'a NUL byte': '%00',
  'line ends': 'a%0d%0aSet-Cookie:b=c',
  'broken percent-encoding': '%E0%A4%A',
  'a lone surrogate': '%ED%A0%80',
  'a way up': '..%2f..%2fetc%2fpasswd',
  'SQL and markup': "'%20OR%201=1--%3Cscript%3E",
  'a name that every object has': '__proto__',
  'a number that no column holds': '9007199254740991',
  'an id of nobody': '01936e40-0000-7000-8000-000000000000',
  'emoji': '%F0%9F%8D%9E',
  '5,000 letters': 'x'.repeat(5_000),
};

/** A whole body, with the type that it is said to have. */
export interface HostileBody {
  type: string | null;
  body: string | Buffer;
}

const json = (body: string): HostileBody => ({ type: 'application/json', body });
const form = (body: string | Buffer): HostileBody => ({ type: 'application/x-www-form-urlencoded', body });

export const hostileBodies: Record<string, HostileBody> = {
  'broken JSON': json('{"a": '),
  'JSON of nothing': json(''),
  'JSON null': json('null'),
  'a JSON list': json('[1, 2]'),
  'a JSON text': json('"text"'),
  'JSON that poisons': json('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}'),
  'JSON 20,000 deep': json('['.repeat(20_000) + ']'.repeat(20_000)),
  'JSON in another encoding': { type: 'application/json; charset=utf-16', body: Buffer.from('{"a": 1}', 'utf16le') },
  'a form of broken bytes': form(Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0x00])),
  'a form with broken percent-encoding': form('a=%E0%A4%A&b=%&c=%zz&=&&=='),
  'a form that poisons': form('__proto__=a&__proto__[admin]=true&constructor[prototype][admin]=true&toString=a&hasOwnProperty=b'),
  'a form with 5,000 fields': form('a=b&'.repeat(5_000)),
  'a form with nested names': form('a[b][c]=f&answer.a.b.c.d=g&answer.bread.__proto__=h&answer.bread.option.x=y&answer.__proto__.option=i&shown.=j&press=check+__proto__'),
  'a body of 300 kB': form(`note=${'x'.repeat(300_000)}`),
  'plain text': { type: 'text/plain', body: 'hello' },
  'XML': { type: 'application/xml', body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  'a file': { type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="a"; filename="../../a"\r\n\r\nhello\r\n--x--\r\n' },
  'no type': { type: null, body: 'hello' },
  'a type of nonsense': { type: ';;;/ÿ', body: 'hello' },
};
