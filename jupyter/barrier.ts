import type { Kernel } from "./kernel/kernel.ts";
import { ANNOUNCES_TYPE } from "./preamble.ts";

/**
 * Whether a kernel sends the barrier by itself behind each cell that ends well, so that it need not be asked for. It says so
 * once the preamble has run, and a cell can put an end to it: one that declares a `Deno` of its own hides the kernel's
 * from the kernel.
 */
export class BarrierAnnouncement {
  #trusted = false;

  /**
   * Listens for the kernel's word.
   *
   * @param kernel The kernel, before it is given the preamble.
   */
  constructor(kernel: Kernel) {
    const stop = kernel.onPublished(({ header }) => {
      if (header.msg_type !== ANNOUNCES_TYPE) return;
      this.#trusted = true;
      stop();
    });
  }

  /** Whether the next cell's barrier comes by itself. */
  get trusted(): boolean {
    return this.#trusted;
  }

  /** Takes note that a barrier did not come by itself. */
  mistrust(): void {
    this.#trusted = false;
  }
}
