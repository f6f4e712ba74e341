import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ZipFile } from 'yazl';
import { Views } from '../platform/web/views.js';
import { myDataIndex, type Reader } from './my-data.page.js';
import { sections, type Section } from './sections.js';

/** A file of the archive. */
interface ArchivedFile {
  name: string;
  text: string;
}

/** Everything that is held about one person, in one archive. */
@Injectable()
export class MyDataService {
  constructor(
    private readonly rooms: ModuleRef,
    private readonly views: Views,
  ) {}

  /**
   * A ZIP with a JSON file for each room and a page that explains them in the reader's language.
   * Everything is read before the first byte leaves, so that a failure is an error page and not half a file.
   */
  async archive(personId: string, reader: Reader): Promise<NodeJS.ReadableStream> {
    const files: ArchivedFile[] = [{ name: 'index.html', text: this.views.render('privacy/my-data-index', reader.language, myDataIndex(reader)) }];
    for (const section of sections) files.push(await this.read(section, personId));
    return zipOf(files, reader.now);
  }

  private async read({ name, from }: Section, personId: string): Promise<ArchivedFile> {
    const data = await this.rooms.get(from, { strict: false }).personalData(personId);
    return { name: `${name}.json`, text: `${JSON.stringify(data, null, 2)}\n` };
  }
}

function zipOf(files: ArchivedFile[], mtime: Date): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name, { mtime });
  zip.end();
  return zip.outputStream;
}
