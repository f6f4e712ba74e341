/** How often the keeper looks, and how long it waits after a start that failed, in milliseconds. */
const often = 500;
const rest = 5_000;

/** The server that is kept running, as far as its keeper must know it. */
export interface KeptServer {
  isAtWork(): boolean;
  /** Starts it where it was, and waits until it answers. */
  startAgain(): Promise<void>;
}

/** Looks after a server: when it ends and nobody has stopped it, it is started again. `say` hears of it. */
export class Keeper {
  private timer: NodeJS.Timeout | undefined;
  private starting = Promise.resolve();
  private working = false;
  private complained = false;

  constructor(
    private readonly server: KeptServer,
    private readonly say: (line: string) => void,
  ) {}

  begin(): void {
    if (this.working) return;
    this.working = true;
    this.lookIn(often);
  }

  /** Lets go of the server. A start under way is waited for. */
  async end(): Promise<void> {
    this.working = false;
    clearTimeout(this.timer);
    await this.starting;
  }

  private lookIn(milliseconds: number): void {
    if (!this.working) return;
    // To look after the server alone must not keep a process alive that has nothing else to do.
    this.timer = setTimeout(() => this.look(), milliseconds).unref();
  }

  private look(): void {
    if (this.server.isAtWork()) this.lookIn(often);
    else this.starting = this.startAgain();
  }

  private async startAgain(): Promise<void> {
    try {
      await this.server.startAgain();
      this.complained = false;
      this.say('The database had ended, and was started again.');
      this.lookIn(often);
    } catch (error) {
      if (!this.complained) this.say(`The database has ended, and cannot be started again for now. ${(error as Error).message}`);
      this.complained = true;
      this.lookIn(rest);
    }
  }
}
