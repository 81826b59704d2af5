import type { Logger } from "@customerio-notebooks/core";
import { applyDuePlans } from "./workspace/deliveries.ts";
import { finishExports } from "./workspace/exports.ts";
import type { Workspace } from "./workspace/workspace.ts";
import type { WebhookSender } from "./webhooks/sender.ts";

/** The longest wait of a timer, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Lets time do its work in a workspace: what is due becomes of deliveries, and webhooks hear of it. */
export class Simulation {
  readonly #workspace: Workspace;
  readonly #sender: WebhookSender;
  readonly #isTimed: boolean;
  readonly #logger: Logger;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isCalled = false;
  #isClosed = false;

  /** @param isTimed Whether time passes by itself; else only {@linkcode advance} and {@linkcode settle} let it. */
  constructor(workspace: Workspace, sender: WebhookSender, isTimed: boolean, logger: Logger) {
    this.#workspace = workspace;
    this.#sender = sender;
    this.#isTimed = isTimed;
    this.#logger = logger;
  }

  /** Catches up as soon as what goes on now is done, however often it is called meanwhile. */
  call(): void {
    if (this.#isCalled) return;
    this.#isCalled = true;
    queueMicrotask(() => {
      this.#isCalled = false;
      this.#tryToCatchUp();
    });
  }

  /** Does what is due by now, and sees to it that the next is done in time. */
  catchUp(): void {
    if (this.#isClosed) return;
    applyDuePlans(this.#workspace);
    this.#sender.wake();
    if (this.#isTimed) this.#setTimer();
  }

  /** Puts the workspace's clock forward, and resolves when all is done that is due by then. */
  async advance(milliseconds: number): Promise<void> {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError(`Cannot advance by ${milliseconds} ms: time goes forward only`);
    }
    this.#workspace.advanceClock(Math.floor(milliseconds));
    this.catchUp();
    await this.#sender.idle();
    this.catchUp();
  }

  /** Lets all that is to come of messages and exports come, puts the clock forward for it, and waits for the webhooks. */
  async settle(): Promise<void> {
    this.catchUp();
    for (let planned = this.#workspace.plans.span; planned !== undefined;) {
      await this.advance(Math.max(0, planned.last - this.#workspace.now()));
      // In a workspace that is being closed nothing becomes of anything any more.
      if (this.#isClosed) return;
      planned = this.#workspace.plans.span;
    }
    finishExports(this.#workspace);
    await this.#sender.idle();
    this.catchUp();
  }

  /** Lets nothing happen any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Nobody waits here to whom an error could be thrown. */
  #tryToCatchUp(): void {
    try {
      this.catchUp();
    } catch (error) {
      this.#logger.error("the sandbox failed to go on with its messages", { error });
    }
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const due = [this.#workspace.plans.span?.first, this.#sender.nextDue].filter((at) => at !== undefined);
    if (due.length === 0) return;
    const wait = Math.max(0, Math.min(...due) - this.#workspace.now());
    const timer = setTimeout(() => this.#tryToCatchUp(), Math.min(wait, LONGEST_TIMER));
    // A sandbox does not keep a process alive for the sake of what it makes up.
    Deno.unrefTimer(timer);
    this.#timer = timer;
  }
}
