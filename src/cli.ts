import 'reflect-metadata';
import { commands, type CommandEntry } from './commands.js';
import { CannotDo, WrongUse, type Command, type Io } from './platform/commands/command.js';

const terminal: Io = {
  out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
  // Loaded only here: commands that just compute start no framework.
  withServices: async (work) => (await import('./services.js')).withServices(terminal, work),
};

/** Runs one command and returns the exit code: 0 done, 1 the input has errors, 2 wrong use. */
export async function main(words: string[], io: Io = terminal): Promise<number> {
  const entry = findEntry(words);
  if (!entry) return overview(words, io);
  const command = await entry.load();
  const args = words.slice(entry.name.split(' ').length);
  if (args.includes('--help')) return help(command, io);
  return run(command, args, io);
}

async function run(command: Command, args: string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      io.say(`${error.message}\nUsage: ${command.usage}\nSee “imentor ${command.name} --help”.`);
      return 2;
    }
    if (error instanceof CannotDo || (error as { expected?: boolean }).expected) {
      io.say((error as Error).message);
      return 1;
    }
    io.say(`That did not work: ${(error as Error).message}`);
    if (io.environment['LOG_LEVEL'] === 'debug') io.say((error as Error).stack ?? '');
    return 1;
  }
}

function findEntry(words: string[]): CommandEntry | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

function help(command: Command, io: Io): number {
  io.out(`${command.about}\n\nUsage:   ${command.usage}\nExample: ${command.example}`);
  return 0;
}

function overview(words: string[], io: Io): number {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, about }) => `  imentor ${name.padEnd(width)}  ${about}`).join('\n');
  const asked = words.length === 0 || words[0] === '--help' || words[0] === 'help';
  if (asked) io.out(`i-Mentor on the command line\n\n${list}\n\nEvery command explains itself with --help.`);
  else io.say(`There is no command “${words.join(' ')}”.\n\n${list}`);
  return asked ? 0 : 2;
}
