import { assert, assertEquals, assertMatch } from "@std/assert";
import { seededDraw } from "../../../sandbox/ids.ts";
import { DEFAULT_RATES, outcomeRules, planOutcome } from "../../../sandbox/workspace/outcomes.ts";
import type { Channel } from "../../../sandbox/channels.ts";

const plan = (address: string | undefined, seed = 1, channel: Channel = "email") =>
  planOutcome(channel, address, DEFAULT_RATES, seededDraw(seed));

const metrics = (address: string | undefined, channel?: Channel) =>
  plan(address, 1, channel).map(({ metric }) => metric).join(" ");

Deno.test("the recipient's name decides what becomes of an e-mail", () => {
  assertEquals(Object.fromEntries(outcomeRules.map((rule) => [rule, metrics(`${rule}@example.com`)])), {
    bounce: "sent bounced",
    fail: "failed",
    undeliverable: "undeliverable",
    ignore: "sent delivered",
    prefetch: "sent delivered opened",
    open: "sent delivered opened",
    click: "sent delivered opened clicked",
    convert: "sent delivered opened clicked converted",
    unsubscribe: "sent delivered opened unsubscribed",
    spam: "sent delivered opened spammed",
  });
  assertEquals(metrics("ada+bounce@example.com"), "sent bounced");
  assertEquals(metrics("BOUNCE+1@example.com"), "sent bounced");
});

Deno.test("a channel knows nothing of what it has no way to tell", () => {
  assertEquals(metrics("convert@example.com", "twilio"), "sent delivered clicked converted");
  assertEquals(metrics("convert@example.com", "in_app"), "sent opened clicked converted");
  assertEquals(metrics("prefetch@example.com", "push"), "sent delivered");
  assertEquals(metrics("spam@example.com", "push"), "sent delivered opened");
});

Deno.test("a message that bounces says why in the words of its channel", () => {
  const failureOf = (channel: Channel) => plan("bounce@example.com", 1, channel).at(-1)?.failure ?? "";
  assertMatch(failureOf("email"), /^5\d\d 5\.\d\.\d /);
  assertMatch(failureOf("push"), /token/);
  assertMatch(failureOf("twilio"), /number/);
});

Deno.test("without a rule the draws decide, the same for the same seed, about as often as the rates say", () => {
  assertEquals(plan("ada@example.com", 5), plan("ada@example.com", 5));
  assertEquals(plan("constructor@example.com", 5), plan(undefined, 5));
  const plans = Array.from({ length: 2000 }, (_, seed) => plan("ada@example.com", seed * 17));
  const share = (name: string) =>
    plans.filter((steps) => steps.some(({ metric, machine }) => metric === name && !machine)).length /
    plans.length;
  const near = (name: string, rate: number) =>
    assert(Math.abs(share(name) - rate) < 0.04, `${name} ${share(name)}`);
  near("bounced", 0.03);
  near("opened", 0.97 * 0.5);
  near("clicked", 0.97 * 0.5 * 0.4);
});

Deno.test("mail servers have several reasons, and scanners follow some links", () => {
  const plans = Array.from({ length: 3000 }, (_, seed) => plan("ada@example.com", seed * 13)).flat();
  assertEquals(
    new Set(plans.map(({ failure }) => failure?.slice(0, 3))),
    new Set([undefined, "550", "552", "554"]),
  );
  const scans = plans.filter(({ metric, machine }) => metric === "clicked" && machine);
  assert(Math.abs(scans.length / 3000 - 0.97 * 0.04) < 0.02, `${scans.length}`);
});

Deno.test("things become of a message in order, within two days", () => {
  for (let seed = 0; seed < 200; seed++) {
    const times = plan("convert@example.com", seed).map(({ after }) => after);
    assertEquals(times.toSorted((one, other) => one - other), times);
    assert((times.at(-1) ?? 0) < 2 * 86_400_000);
  }
});
