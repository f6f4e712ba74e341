import { pictureSize } from './picture-size.js';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');

describe('the size of a picture', () => {
  it.each<[string, Buffer, { width: number; height: number } | null]>([
    ['PNG', hex('89504e470d0a1a0a 0000000d 49484452 00000140 000000c8 0806000000'), { width: 320, height: 200 }],
    ['GIF', hex('474946383961 4001 c800 f00000'), { width: 320, height: 200 }],
    ['JPEG', hex('ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 00c8 0140 03'), { width: 320, height: 200 }],
    ['progressive JPEG', hex('ffd8 ffc4 0004 0000 ffc2 0011 08 00c8 0140 03'), { width: 320, height: 200 }],
    ['lossy WebP', hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 c800'), { width: 320, height: 200 }],
    ['lossless WebP', hex('52494646 00000000 57454250 5650384c 00000000 2f 3fc13100 0000000000'), { width: 320, height: 200 }],
    ['extended WebP', hex('52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000'), { width: 320, height: 200 }],
    ['a JPEG that breaks off', hex('ffd8 ffe0 0010 4a46'), null],
    ['a JPEG that leads nowhere', hex('ffd8 ffe0 0000 0000000000000000000000'), null],
    ['a WebP that breaks off', hex('52494646 00000000 57454250 56503858'), null],
    ['something else', Buffer.from('<svg/>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_name, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size);
  });
});
