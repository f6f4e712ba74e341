import { Injectable } from '@nestjs/common';
import { CodeBookService } from '../code-book.service.js';
import type { Code } from '../coding.entity.js';
import { CodingsService, type Difference } from '../codings.service.js';
import type { CodedQuestion } from '../questions.service.js';
import { sentCodes } from '../sent-codes.js';
import { codeAgreement, setAgreement, type Agreement, type CodeAgreement } from './agreement.js';

/** How far the coders of a question agree, code by code and altogether, and what is to be settled. */
export interface Comparison {
  readonly question: CodedQuestion;
  readonly codes: readonly Code[];
  readonly byCode: readonly (CodeAgreement & { readonly name: string })[];
  readonly all: Agreement;
  readonly open: number;
  readonly differences: readonly Difference[];
}

/**
 * What both coders said, side by side. Only texts that both have coded come here, so whoever codes learns nothing about a
 * text that she has not coded herself.
 */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly codeBook: CodeBookService,
    private readonly codings: CodingsService,
  ) {}

  async of(question: CodedQuestion): Promise<Comparison> {
    const [codes, texts] = [await this.codeBook.codes(question), await this.codings.both(question)];
    const { open, shown } = await this.codings.differences(question);
    const used = codes.filter(({ id, retired }) => !retired || texts.some(({ first, second }) => first.includes(id) || second.includes(id)));
    return { question, codes, byCode: used.map(({ id, name }) => ({ ...codeAgreement(id, texts), name })), all: setAgreement(texts), open, differences: shown };
  }

  async settle(question: CodedQuestion, text: string, body: unknown, now: Date): Promise<void> {
    await this.codings.settle(question, text, sentCodes(body, await this.codeBook.codes(question)), now);
  }
}
