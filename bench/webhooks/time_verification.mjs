/**
 * Times something that is done again and again, after a fifth as often to warm up.
 *
 * @param {() => unknown} verify
 * @param {number} times
 * @param {number} atATime
 * @returns {Promise<{ times: number, microseconds: number }>} How often, and what one took.
 */
export async function timeVerification(verify, times, atATime) {
  const run = async (count) => {
    const pending = Array(count).keys();
    await Promise.all(Array.from({ length: atATime }, async () => {
      for (const _ of pending) await verify();
    }));
  };
  await run(Math.ceil(times / 5));
  const start = performance.now();
  await run(times);
  return { times, microseconds: 1000 * (performance.now() - start) / times };
}
