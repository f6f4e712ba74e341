import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { NotFound } from '../platform/web/errors.js';
import { CodeBookService } from './code-book.service.js';
import { CodersService } from './coders.service.js';
import type { Code } from './coding.entity.js';
import { CodingsService, type TextToCode } from './codings.service.js';
import type { CoderPlace } from './places.js';
import { pathOf } from './question-path.js';
import { QuestionsService, type CodedQuestion } from './questions.service.js';
import { sentCodes } from './sent-codes.js';
import { TextsService, type HowFar } from './texts/texts.service.js';

/** A coder before her texts. */
export interface Desk {
  readonly question: CodedQuestion;
  readonly path: string;
  readonly place: CoderPlace;
  readonly codes: readonly Code[];
  readonly howFar: HowFar;
  /** The ids of the text that she codes next, and of the one that she coded last. */
  readonly next: string | null;
  readonly last: string | null;
}

/** What one coder does: everything of it is reached through her, and nothing of the other coder's. */
@Injectable()
export class CoderDesk {
  constructor(
    private readonly questions: QuestionsService,
    private readonly coders: CodersService,
    private readonly codeBook: CodeBookService,
    private readonly texts: TextsService,
    private readonly codings: CodingsService,
  ) {}

  /** @throws NotFound where the viewer is no coder of the question */
  async of(viewer: Viewer, survey: string, variable: string): Promise<Desk> {
    const question = await this.questions.openTo(viewer, survey, variable);
    const place = await this.coders.placeOf(viewer, question);
    if (place === null) throw new NotFound();
    const [codes, howFar] = [await this.codeBook.codes(question), await this.texts.howFar(question)];
    const [next, last] = [await this.codings.next(question, place), await this.codings.last(question, place)];
    return { question, path: pathOf(question), place, codes, howFar, next, last };
  }

  open({ question, place }: Desk, text: string): Promise<TextToCode> {
    return this.codings.open(question, text, place);
  }

  /** Keeps the codes that were ticked; none says that no code fits. */
  async code({ question, place, codes }: Desk, text: string, body: unknown, now: Date): Promise<void> {
    await this.codings.code(question, text, place, sentCodes(body, codes), now);
  }

  async sendBack(desk: Desk, text: string): Promise<void> {
    await this.open(desk, text);
    await this.texts.sendBack(desk.question, text);
  }
}
