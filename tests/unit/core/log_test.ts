import { createLogger, logLevels, Secret, silentLogger } from "@customerio-notebooks/core";
import { assertEquals } from "@std/assert";

function lines(options: Parameters<typeof createLogger>[0] = {}) {
  const written: string[] = [];
  const logger = createLogger({ write: (line) => written.push(line), now: () => 0, ...options });
  return { logger, written };
}

Deno.test("createLogger() writes one JSON object a line, the fixed fields first", () => {
  const { logger, written } = lines();
  logger.warn("request will be tried\nagain", { attempt: 1, big: 10n, error: new TypeError("no") });
  assertEquals(written, [
    '{"time":"1970-01-01T00:00:00.000Z","level":"warn","message":"request will be tried\\nagain","attempt":1,' +
    '"big":"10","error":{"name":"TypeError","message":"no"}}',
  ]);
});

Deno.test("createLogger() lets no field replace the time, the level or the message", () => {
  const { logger, written } = lines();
  logger.info("sent", { level: "debug", message: "forged", time: "never", extra: 1 });
  assertEquals(written, ['{"time":"1970-01-01T00:00:00.000Z","level":"info","message":"sent","extra":1}']);
});

for (const [index, level] of logLevels.entries()) {
  Deno.test(`createLogger() at ${level} writes that and what matters more`, () => {
    const { logger, written } = lines({ level });
    for (const name of logLevels) logger[name](name);
    assertEquals(written.map((line) => JSON.parse(line).level), logLevels.slice(index));
  });
}

Deno.test("createLogger() writes no credential: by field name, inside texts, in messages", () => {
  const key = "planted-key-5f2c9a";
  const { logger, written } = lines({ secrets: [new Secret(key)] });
  logger.error(`refused ${key}`, {
    apiKey: key,
    url: `https://x.example/?q=${key}`,
    error: new Error(btoa(`${key}:`)),
  });
  assertEquals(written.join().includes(key) || written.join().includes(btoa(key)), false, written.join());
});

Deno.test("A message below the level does not even look at its fields", () => {
  const { logger, written } = lines({ level: "warn" });
  let looks = 0;
  const body = {
    get large(): string {
      looks++;
      return "";
    },
  };
  logger.debug("sending", { body });
  silentLogger.error("sending", { body });
  assertEquals([looks, written], [0, []]);
  logger.warn("sending", { body });
  assertEquals(looks > 0, true);
});
