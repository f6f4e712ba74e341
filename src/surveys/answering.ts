import { isLanguage } from '../platform/language/languages.js';
import { decimalSeparatorOf } from '../platform/language/numbers.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { NotFound } from '../platform/web/errors.js';
import type { Request } from '../platform/web/request.js';
import { changedElsewhere, changedOn } from './as-shown.js';
import { holdBothTexts } from './both-texts.js';
import { endPage } from './end.page.js';
import { lookOverPage } from './look-over.page.js';
import { goOn, hurdlesBeforeSending, move, type Sent } from './moving-on.js';
import { dayOf } from './open.js';
import type { OpenedResponse } from './opened-response.js';
import type { Place } from './place.js';
import { readPosted } from './posted-answers.js';
import { resultsEnd } from './own-results/led-results.js';
import { responsePage } from './response.page.js';
import type { Question, SurveyPage } from './survey.js';
import { thanksPage } from './thanks.page.js';

/** Somebody at her response, for one request: the same pages for every kind of respondent. Each is kept as soon as it is sent. */
export class Answering {
  constructor(
    private readonly opened: OpenedResponse,
    private readonly place: Place,
    private readonly request: Request,
  ) {}

  /** The page where she goes on, thanks when it was sent, or why it has come to an end. */
  async show(): Promise<Page | SeeOther> {
    const { opened, place, request } = this;
    if (opened.submittedAt) return this.thank(opened.submittedAt);
    return opened.end ? endPage(opened, opened.end, place, request) : this.to(goOn(opened));
  }

  page(id: string): Page | SeeOther {
    const { opened, place, request } = this;
    this.pageOf(id);
    const isShown = opened.flow.pages.some((page) => page.id === id);
    return this.isOver || !isShown ? new SeeOther(place.path) : responsePage(opened, place, id, request, dayOf(request.now));
  }

  async save(id: string): Promise<Page | SeeOther> {
    const { opened, place, request } = this;
    const page = this.pageOf(id);
    // What she wrote when its time was over meanwhile is kept, as the page says that tells her so.
    if (opened.submittedAt !== null || opened.end === 'full') return new SeeOther(place.path);
    const [seen, fields] = [seenIn(request.body, page), fieldsOf(request.body)];
    const read = readPosted(seen, fields, decimalSeparatorOf(languageIn(fields) ?? request.language));
    const shown = { asShown: fields['as-shown'] };
    const changed = changedOn(shown, read.answers);
    // When its time is over no page comes back with anything.
    const elsewhere = opened.end ? [] : changedElsewhere(shown, changed, opened.answers);
    const posted = holdBothTexts(seen, { answers: changed, problems: read.problems }, elsewhere, opened.answers);
    const saved = await opened.store.save(opened, posted.answers, id, place.spokenTo?.language ?? request.language, request.now);
    if (!saved) return new SeeOther(place.path, { kind: 'info', key: 'surveys.wasSent' });
    return saved.end ? new SeeOther(place.path) : this.after(saved, page, { seen, posted, press: pressIn(request.body) });
  }

  lookOver(): Page | SeeOther {
    const { opened, place, request } = this;
    return this.isOver ? new SeeOther(place.path) : lookOverPage(opened, place, [], request);
  }

  async submit(): Promise<Page | SeeOther> {
    const { opened, place, request } = this;
    if (this.isOver) return new SeeOther(place.path);
    const held = hurdlesBeforeSending(opened);
    if (held.length > 0) return lookOverPage(opened, place, held, request);
    await opened.store.submit(opened, request.now);
    return place.whenSent ? place.whenSent(opened) : new SeeOther(place.path);
  }

  private async thank(sentAt: Date): Promise<Page> {
    const { opened, place, request } = this;
    if (!place.results) return thanksPage(opened, place, null, request);
    const until = resultsEnd(sentAt);
    return thanksPage(opened, place, { until, results: request.now < until ? await place.results() : null }, request);
  }

  private get isOver(): boolean {
    return this.opened.submittedAt !== null || this.opened.end !== null;
  }

  private async after(saved: OpenedResponse, page: SurveyPage, sent: Sent): Promise<Page | SeeOther> {
    const { place, request } = this;
    const next = move(saved, page, sent);
    if (next.kind === 'stay') return responsePage(saved, place, page.id, request, dayOf(request.now), next.hurdles);
    if (next.kind === 'leave') return place.later;
    if (next.kind === 'more') return new SeeOther(`${place.path}/pages/${page.id}`, { kind: 'info', key: 'surveys.more' });
    if (sent.press.startsWith('language ')) await place.speak(sent.press.slice('language '.length));
    return this.to(next.page);
  }

  private to(page: string | null): SeeOther {
    return new SeeOther(page ? `${this.place.path}/pages/${page}` : `${this.place.path}/submission`);
  }

  private pageOf(id: string): SurveyPage {
    const page = this.opened.survey.pages.find((one) => one.id === id);
    if (!page) throw new NotFound();
    return page;
  }
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The language of the page that was sent. Another one may have been chosen in another tab since, and a number is typed with the marks of its page. */
function languageIn({ language }: Record<string, unknown>): string | null {
  return isLanguage(language) ? language : null;
}

/** The questions that the page showed, as its hidden fields say: what it did not show was not left empty. */
function seenIn(body: unknown, page: SurveyPage): Question[] {
  const shown = [fieldsOf(body)['shown'] ?? []].flat();
  return page.questions.filter(({ id }) => shown.includes(id));
}

function pressIn(body: unknown): string {
  const { press } = fieldsOf(body);
  return typeof press === 'string' ? press : 'next';
}
