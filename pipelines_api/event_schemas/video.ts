// Properties of the video events. Facts: components/schemas of the official document, video_*, playback, content_general
// and ad_general.
import { z } from "zod";
import { flag, text, texts, whole } from "./values.ts";

const adType = z.enum(["pre-roll", "mid-roll", "post-roll"], "must be pre-roll, mid-roll or post-roll")
  .optional()
  .describe("Where the ad stands in the video.");

const session_id = text.optional().describe("Ties the events of one playback together.");
const position = whole.optional().describe("Where the playhead is, in seconds.");
const bitrate = whole.optional().describe("In kbit/s.");
const framerate = whole.optional().describe("Frames a second.");
const livestream = flag.optional();

// The document has no length for what has no end, and null says so.
const total_length = whole.nullish().describe("Length in seconds; null for a livestream.");

const playback = {
  session_id,
  ad_asset_id: text.optional().describe("Id of the ad that plays or is about to."),
  ad_pod_id: text.optional().describe("Id of the pod of that ad."),
  ad_type: adType,
  position,
  total_length,
  bitrate,
  framerate,
  video_player: text.optional().describe("Such as `vimeo`."),
  sound: z.int("must be a whole number").min(0, "must be 0 to 100").max(100, "must be 0 to 100").optional()
    .describe("Volume, 0 to 100."),
  full_screen: flag.optional(),
  ad_enabled: flag.optional().describe("Whether ads can be seen."),
  quality: text.optional().describe("Such as `480p`."),
  livestream,
};

export const VideoPlaybackStartedProperties = z.looseObject({
  content_asset_ids: texts.optional().describe("Ids of the videos that may play."),
  content_pod_ids: texts.optional().describe("Ids of the pods of the playback."),
  ...playback,
}).describe("A playback that starts; unlike the events that follow, it has lists of ids.").meta({
  examples: [{ session_id: "s-1", content_asset_ids: ["v-1"], total_length: 540, sound: 80 }],
});

export const VideoPlaybackProperties = z.looseObject({
  content_asset_id: text.optional().describe("Id of the video."),
  content_pod_id: text.optional().describe("Id of the pod."),
  ...playback,
}).describe("A playback.").meta({
  examples: [{ session_id: "s-1", content_asset_id: "v-1", position: 20, full_screen: true }],
});

export const VideoPlaybackInterruptedProperties = z.looseObject({
  ...VideoPlaybackProperties.shape,
  method: text.optional().describe("What interrupted it, such as a call."),
}).describe("A playback that was interrupted.").meta({
  examples: [{ session_id: "s-1", content_asset_id: "v-1", position: 20, method: "call" }],
});

export const VideoContentProperties = z.looseObject({
  session_id,
  asset_id: text.optional().describe("Id of the video."),
  pod_id: text.optional().describe("Id of the pod."),
  program: text.optional().describe("Name of the programme that it belongs to."),
  title: text.optional(),
  description: text.optional(),
  season: text.optional(),
  position,
  total_length,
  genre: text.optional(),
  publisher: text.optional(),
  channel: text.optional(),
  full_episode: flag.optional(),
  livestream,
  airdate: z.union([
    z.iso.datetime({ offset: true, error: "must be a date, or ISO 8601 with a zone" }),
    z.date(),
  ]).optional().describe("When it was first on the air."),
  bitrate,
  framerate,
  keywords: texts.optional(),
}).describe("A part of a playback that is no ad.").meta({
  examples: [{ session_id: "s-1", asset_id: "v-1", title: "So What, live", genre: "Jazz", position: 20 }],
});

export const VideoAdProperties = z.looseObject({
  session_id,
  asset_id: text.optional().describe("Id of the ad."),
  pod_id: text.optional().describe("Id of the pod."),
  pod_position: whole.optional().describe("Its place among the ads of the pod."),
  pod_length: whole.optional().describe("How many ads the pod has."),
  type: adType,
  title: text.optional(),
  position,
  total_length,
  publisher: text.optional(),
  load_type: z.enum(["dynamic", "linear"], "must be dynamic or linear").optional()
    .describe("`linear` where everyone sees the same ad."),
  content: z.record(z.string(), z.unknown(), "must be an object").optional()
    .describe("What plays around the ad, for destinations that want it."),
  quartile: whole.optional().describe("The quarter of the ad that was reached, 1 to 4."),
}).describe("An ad in a playback.").meta({
  examples: [{ session_id: "s-1", asset_id: "ad-3", type: "pre-roll", position: 5, total_length: 15 }],
});

export const VideoQualityProperties = z.looseObject({
  bitrate,
  framerate,
  startupTime: whole.optional().describe("How long the video took to start."),
  droppedFrames: whole.optional().describe("How many frames were left out."),
}).describe("How well a playback runs.").meta({
  examples: [{ bitrate: 1200, framerate: 30, droppedFrames: 2 }],
});
