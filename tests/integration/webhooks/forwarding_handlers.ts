/** Handlers as a user writes them into a module: they forward the ids of events to where the environment says. */
import process from "node:process";
import { EventHandlers } from "@customerio-notebooks/webhooks";

/** Name of the variable. */
export const FORWARD_TO = "TEST_FORWARD_TO";

/** What `deno task webhooks --handlers` looks for. */
export const handlers: EventHandlers = new EventHandlers().onAny(async ({ event_id }) => {
  const response = await fetch(`${process.env[FORWARD_TO]}/${event_id}`, { method: "POST" });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it was\nanswered with ${response.status}`);
}, { id: "forward" });
