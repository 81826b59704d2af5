import { assertEquals } from "@std/assert";
import { type Message, messagesToFrame } from "@customerio-notebooks/app-api/frames";

const SENT = 1_780_300_800;

const arrived: Message = {
  id: "m-1",
  type: "email",
  customer_id: "42",
  recipient: "ada@example.com",
  subject: "Your order",
  created: SENT,
  campaign_id: 2,
  failure_message: null,
  metrics: {
    created: SENT,
    drafted: SENT,
    sent: SENT + 1,
    delivered: SENT + 3,
    opened: SENT + 4,
    prefetch_opened: SENT + 4,
  },
};
const lost: Message = {
  id: "m-2",
  type: "push",
  customer_id: null,
  recipient: "",
  created: SENT,
  failure_message: "no device",
  metrics: { drafted: SENT, undeliverable: SENT },
};

Deno.test("messagesToFrame() has a row a message, and null for what a message has not come to", () => {
  const frame = messagesToFrame([arrived, lost]);
  const columns = ["message_id", "channel", "customer_id", "subject", "outcome", "failure", "created"];
  assertEquals(
    frame.select(...columns, "campaign_id", "broadcast_id", "delivered", "opened", "human_opened")
      .toRecords(),
    [
      {
        message_id: "m-1",
        channel: "email",
        customer_id: "42",
        subject: "Your order",
        outcome: "opened",
        failure: null,
        created: SENT,
        campaign_id: 2,
        broadcast_id: null,
        delivered: SENT + 3,
        opened: SENT + 4,
        human_opened: null,
      },
      {
        message_id: "m-2",
        channel: "push",
        customer_id: null,
        subject: null,
        outcome: "undeliverable",
        failure: "no device",
        created: SENT,
        campaign_id: null,
        broadcast_id: null,
        delivered: null,
        opened: null,
        human_opened: null,
      },
    ],
  );
});

Deno.test("messagesToFrame() takes the latest metric for the outcome, whatever its order", () => {
  const late: Message = { id: "m-3", metrics: { sent: SENT, bounced: SENT + 5, delivered: SENT + 2 } };
  const frame = messagesToFrame([late, { id: "m-4" }, { id: "m-5", metrics: null }]);
  assertEquals(frame.select("outcome").toRecords(), [
    { outcome: "bounced" },
    { outcome: null },
    { outcome: null },
  ]);
});

Deno.test("messagesToFrame() of no messages is a frame with its columns and no rows", () => {
  const frame = messagesToFrame([]);
  assertEquals(frame.height, 0);
  assertEquals(frame.columns.slice(0, 3), ["message_id", "channel", "customer_id"]);
  assertEquals(String(frame.getColumn("opened").dtype), "DataType(Int64)");
});
