import { sigmoid } from '../../profile/formulas.js';
import { fitOf, levelOf } from '../fit.js';
import { candidatesFor, trueNeedsOf } from './methods.js';
import { ndcg } from './metrics.js';
import type { SimulatedLearner, SimulatedModule } from './world.js';

/** What somebody learns of a module whose prerequisites she lacks. */
const unprepared = 0.3;

/** How a list turned out for one learner, judged by what is true of her. */
export interface Judged {
  ndcg: number;
  /** Need met per hour, following the list for four weeks. */
  gainPerHour: number;
  /** Modules before what has to come first, and modules that she cannot read. */
  prerequisiteViolations: number;
  languageViolations: number;
}

/** Judges lists by a learner’s hidden truth: her true need times what she would truly learn. */
export class Judge {
  private readonly needs: ReadonlyMap<string, number>;
  private readonly byCode: ReadonlyMap<string, { code: string; minutes: number; needs: readonly string[]; language: number; worth: number; parts: Map<string, number> }>;
  private readonly best: number;

  constructor(
    private readonly learner: SimulatedLearner,
    modules: readonly SimulatedModule[],
  ) {
    const mastery = (competence: string) => sigmoid(learner.truth.ability[competence]!);
    this.needs = new Map(trueNeedsOf(learner).map(({ competence, need }) => [competence, need]));
    this.byCode = new Map(
      candidatesFor(learner, modules).map(({ code, level, minutes, teaches, needs, language }) => {
        const parts = new Map(Object.entries(teaches).map(([competence, strength]) => [competence, strength * fitOf(level - levelOf(mastery(competence))) * language]));
        return [code, { code, minutes, needs, language, parts, worth: [...parts].reduce((sum, [competence, part]) => sum + this.needs.get(competence)! * part, 0) }];
      }),
    );
    this.best = Math.max(...[...this.byCode.values()].map(({ worth }) => worth));
  }

  /** Judges a list of places; the last module of each is the one wanted, what comes before it is on the way. */
  judge(list: readonly string[][]): Judged {
    const order = list.flat();
    return {
      ndcg: this.ndcg(list),
      gainPerHour: this.gainPerHour(order),
      prerequisiteViolations: order.filter((code, index) => this.isUnprepared(code, order.slice(0, index))).length,
      languageViolations: order.filter((code) => this.byCode.get(code)!.language === 0).length,
    };
  }

  // Relevance in four grades, from 0 to 3: shares of the most that any module would give her.
  private ndcg(list: readonly string[][]): number {
    const grade = (worth: number) => (this.best > 0 ? Math.round((3 * worth) / this.best) : 0);
    const seen: string[] = [];
    const gains = list.map((steps) => {
      const wanted = steps.at(-1)!;
      const ready = !this.isUnprepared(wanted, [...seen, ...steps.slice(0, -1)]);
      seen.push(...steps);
      return grade(this.byCode.get(wanted)!.worth * (ready ? 1 : unprepared));
    });
    return ndcg(gains, [...this.byCode.values()].map(({ worth }) => grade(worth)), 5);
  }

  private gainPerHour(order: readonly string[]): number {
    const left = new Map(this.needs);
    const done: string[] = [];
    let minutes = 4 * this.learner.minutes;
    let [gain, spent] = [0, 0];
    for (const code of order) {
      const module = this.byCode.get(code)!;
      if (module.minutes > minutes) break;
      const ready = this.isUnprepared(code, done) ? unprepared : 1;
      for (const [competence, part] of module.parts) {
        const met = left.get(competence)! * part * ready;
        gain += met;
        left.set(competence, left.get(competence)! - met);
      }
      done.push(code);
      minutes -= module.minutes;
      spent += module.minutes;
    }
    return spent === 0 ? 0 : gain / (spent / 60);
  }

  private isUnprepared(code: string, before: readonly string[]): boolean {
    return this.byCode.get(code)!.needs.some((need) => !before.includes(need));
  }
}
