import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { NotFound } from '../platform/web/errors.js';
import { Code } from './coding.entity.js';
import type { CodedQuestion } from './questions.service.js';

/** What an analyst writes of a code. */
export interface CodeWords {
  name: string;
  definition: string;
  retired: boolean;
}

/** The codes of each question, with what they mean. */
@Injectable()
export class CodeBookService {
  constructor(private readonly database: Database) {}

  /** Every code of a question, retired ones too, in the order in which they were written. */
  codes({ surveyId, variable }: CodedQuestion): Promise<Code[]> {
    return this.database.repository(Code).find({ where: { surveyId, variable }, order: { id: 'ASC' } });
  }

  async code(question: CodedQuestion, id: string): Promise<Code> {
    const found = (await this.codes(question)).find((code) => String(code.id) === id);
    if (!found) throw new NotFound();
    return found;
  }

  /** Adds a code, or changes the one with this id; false where another one has the name already. */
  async keep(question: CodedQuestion, id: number | null, words: CodeWords): Promise<boolean> {
    const { surveyId, variable } = question;
    return this.database.transaction(async () => {
      await this.database.lock(`codes ${surveyId} ${variable}`);
      const others = (await this.codes(question)).filter((code) => code.id !== id);
      if (others.some(({ name }) => name.toLowerCase() === words.name.toLowerCase())) return false;
      if (id === null) await this.database.repository(Code).insert({ surveyId, variable, ...words });
      else await this.database.repository(Code).update({ id }, words);
      return true;
    });
  }
}
