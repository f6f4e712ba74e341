import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { CodeBookService } from './code-book.service.js';
import { CodersService } from './coders.service.js';
import type { Code } from './coding.entity.js';
import type { CoderPlace } from './places.js';
import type { CodedQuestion } from './questions.service.js';
import { TextsService, type HowFar } from './texts/texts.service.js';

/** A question with its code book, how far its texts are, and whether the viewer codes them. */
export interface Overview {
  readonly question: CodedQuestion;
  readonly codes: readonly Code[];
  readonly howFar: HowFar;
  readonly place: CoderPlace | null;
  readonly isFree: boolean;
}

/** What the page of a question shows. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly codeBook: CodeBookService,
    private readonly texts: TextsService,
    private readonly coders: CodersService,
  ) {}

  async of(viewer: Viewer, question: CodedQuestion): Promise<Overview> {
    const [codes, howFar] = [await this.codeBook.codes(question), await this.texts.howFar(question)];
    return { question, codes, howFar, place: await this.coders.placeOf(viewer, question), isFree: await this.coders.isFree(question) };
  }
}
