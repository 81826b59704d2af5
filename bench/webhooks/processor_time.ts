/** What Linux counts processor time in, whatever its own clock does. */
const TICKS_A_SECOND = 100;

/**
 * The processor time that a process has taken, with all its threads: other work on the machine tells less on it than on the time
 * by the clock.
 *
 * @param pid Its id.
 * @returns In seconds; undefined where the system does not tell.
 */
export async function processorSeconds(pid: number): Promise<number | undefined> {
  const text = await Deno.readTextFile(`/proc/${pid}/stat`).catch(() => undefined);
  // The name, in brackets, may have anything in it. What follows begins with the third field.
  const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields?.[11], fields?.[12]];
  return user === undefined || system === undefined
    ? undefined
    : (Number(user) + Number(system)) / TICKS_A_SECOND;
}
