/** The five sockets of a kernel, in the protocol's naming. */
export interface KernelPorts {
  /** Requests that run code. */
  readonly shell: number;
  /** Outputs, published to every subscriber. */
  readonly iopub: number;
  /** Questions to the user. */
  readonly stdin: number;
  /** Interrupt and shutdown. */
  readonly control: number;
  /** Heartbeat. */
  readonly hb: number;
}

/** Below the range that operating systems hand out for outgoing connections, or one of those could take the port. */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/**
 * Finds five ports that are free at this moment.
 *
 * They can be taken by somebody else before the kernel binds them; whoever starts the kernel retries then.
 *
 * @param random Source of randomness in [0, 1).
 * @returns Five different ports.
 */
export function pickPorts(random: () => number = Math.random): KernelPorts {
  const found = new Set<number>();
  while (found.size < 5) {
    const port = LOWEST + Math.floor(random() * (HIGHEST - LOWEST));
    if (isFree(port)) found.add(port);
  }
  const [shell = 0, iopub = 0, stdin = 0, control = 0, hb = 0] = found;
  return { shell, iopub, stdin, control, hb };
}

function isFree(port: number): boolean {
  try {
    Deno.listen({ hostname: "127.0.0.1", port }).close();
    return true;
  } catch (error) {
    // Windows reports a port reserved by the system as PermissionDenied.
    if (error instanceof Deno.errors.AddrInUse || error instanceof Deno.errors.PermissionDenied) return false;
    throw error;
  }
}
