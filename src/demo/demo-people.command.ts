import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { DemoService, type Filled } from './demo.service.js';

const million = 1_000_000;

export const demoPeople: Command = {
  name: 'demo people',
  about: 'Fills up to N simulated learners in groups of 30, with attempts at quizzes and answers to the needs survey: some finish, some are stuck, some have gone quiet. The same ones at each run. With --even, to measure with, each has 20 completed steps and no attempts; --large means 1,000,000 of those.',
  usage: 'imentor demo people N [--even] | --large',
  example: 'bin/imentor demo people 1000',
  run(args, io) {
    const { values, positionals } = readArguments(args, { large: { type: 'boolean', default: false }, even: { type: 'boolean', default: false } });
    const wanted = values.large ? million : readCount(positionals);
    return io.withServices(async (services) => {
      const demo = services.get(DemoService);
      if (!demo.allowed) throw new CannotDo('This installation is in production mode, where no people are made up. For a database of its own, set IMENTOR_MODE=demo.');
      const filled = await demo.fill(wanted, values.large || values.even ? 'even' : 'lively', (done, of) => io.say(`${done} of ${of} learners`));
      if (!filled) throw new CannotDo('No course is published yet, so there is nothing to study. First run: bin/imentor content publish');
      io.out(summary(filled));
      return 0;
    });
  },
};

function readCount([text = '', ...more]: string[]): number {
  const count = Number(text);
  if (more.length || !/^\d+$/.test(text) || count < 1 || count > million) throw new WrongUse('Say how many learners there shall be: a number from 1 to 1000000.');
  return count;
}

function summary({ total, added, seconds }: Filled): string {
  if (added === 0) return `There are ${total} simulated learners already.`;
  return `${added} simulated learners added in ${seconds.toFixed(1)} seconds; there are ${total} now.`;
}
