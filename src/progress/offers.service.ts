import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import type { Translate } from '../platform/language/translations.js';
import type { CourseRecord } from './record.js';

/** Something that somebody may like to do after she finished a module or a course, such as telling how it was. */
export interface Offer {
  path: string;
  label: string;
}

interface Reader {
  language: string;
  t: Translate;
  now: Date;
}

/** A room above that has something to offer. */
export interface OfferSource {
  offersTo(viewer: Viewer, record: CourseRecord, reader: Reader): Promise<Offer[]>;
}

/** What rooms above offer those who get on; they come here, because nothing below calls them. */
@Injectable()
export class Offers {
  private readonly sources: OfferSource[] = [];

  /** Rooms call it in `onModuleInit`. */
  add(source: OfferSource): void {
    this.sources.push(source);
  }

  /** What is offered to somebody who studies a course. */
  async to(viewer: Viewer, record: CourseRecord, reader: Reader): Promise<Offer[]> {
    return (await Promise.all(this.sources.map((source) => source.offersTo(viewer, record, reader)))).flat();
  }
}
