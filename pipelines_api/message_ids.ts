/**
 * Makes ids of calls: UUIDs of version 4 that share their first ten bytes, which are random, and count in the other six.
 * A random one for each call would cost more than all that is done to check the call.
 *
 * @returns Gives another id each time; no two of these makers give the same.
 */
export function messageIds(): () => string {
  const prefix = crypto.randomUUID().slice(0, -COUNTER_DIGITS);
  let made = 0;
  return () => [prefix, (FIRST + made++).toString(16).slice(1)].join("");
}

const COUNTER_DIGITS = 12;

/** With one digit more than the counter has, so that none of its zeros is lost. */
const FIRST = 16 ** COUNTER_DIGITS;
