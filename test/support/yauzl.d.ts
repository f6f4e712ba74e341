/* yauzl comes without types: only what the tests use of it. */
declare module 'yauzl' {
  interface Entry {
    fileName: string;
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<NodeJS.ReadableStream>;
  }
  const yauzl: { fromBufferPromise(buffer: Buffer): Promise<ZipFile> };
  export = yauzl;
}
