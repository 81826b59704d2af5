// The semantic events as data, with zod's own types; `semanticEvents` shows the table without them. All are sent to
// `/track`; spelling and case matter. Names from the official document, whose two spellings of `Video Playback
// Interrupted` agree in the schema.
import { ecommerceEvents } from "./event_table/ecommerce.ts";
import { emailEvents } from "./event_table/email.ts";
import { experimentEvents } from "./event_table/experiment.ts";
import { liveChatEvents } from "./event_table/live_chat.ts";
import { mobileEvents } from "./event_table/mobile.ts";
import { operationEvents } from "./event_table/operation.ts";
import { videoEvents } from "./event_table/video.ts";

/** Every semantic event by its name. */
export const eventTable = {
  ...ecommerceEvents,
  ...emailEvents,
  ...mobileEvents,
  ...videoEvents,
  ...liveChatEvents,
  ...experimentEvents,
  ...operationEvents,
};
