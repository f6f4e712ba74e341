import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One command of `bin/imentor`. It calls the same services as the pages and has no logic of its own. */
export interface Command {
  /** The words after `imentor`: `content check`. */
  name: string;
  /** What it does, in one line. */
  about: string;
  /** How it is called: `imentor content check [DIR]`. */
  usage: string;
  /** One line that can be copied and works. */
  example: string;
  /** Exit code 0: done; 1: the input has errors, each of them said. Wrong use is a WrongUse. */
  run(args: string[], io: Io): Promise<number>;
}

/** Results go to `out`, messages and progress to `say`. */
export interface Io {
  out(text: string): void;
  say(line: string): void;
  environment: NodeJS.ProcessEnv;
  /** Runs `work` with the rooms' services on the installation's database, for commands that need them. */
  withServices<Result>(work: (services: Services) => Promise<Result>): Promise<Result>;
}

/** Where a command gets a service: `services.get(AccountsService)`. */
export interface Services {
  get<Service>(type: abstract new (...args: never[]) => Service): Service;
}

/** The command was called in a way that it does not know: exit code 2, and its help. */
export class WrongUse extends Error {}

/** The input has errors, or what was asked for cannot be done: exit code 1 and this message. */
export class CannotDo extends Error {}

/** Reads options and arguments; an option that the command does not know is wrong use. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Node’s own advice, to put it behind “--”, would take a mistyped option for the name of a file.
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(.+?)'/.exec(message)?.[1];
    throw new WrongUse(unknown ? `There is no option “${unknown}” here.` : message);
  }
}
