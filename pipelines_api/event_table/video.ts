// The video events. The official document has no name for the last, only a schema.
import type { z } from "zod";
import * as schemas from "../event_schemas/video.ts";
import { eventsOf } from "./entry.ts";

const video = eventsOf("video", "anyone");

const playback = { session_id: "s-1", content_asset_id: "v-1", position: 20 };
const soWhat = { session_id: "s-1", asset_id: "v-1", title: "So What" };
const ad: z.infer<typeof schemas.VideoAdProperties> = {
  session_id: "s-1",
  asset_id: "ad-3",
  type: "pre-roll",
};

export const videoEvents = {
  "Video Playback Started": video("Someone started a video.", schemas.VideoPlaybackStartedProperties, {
    session_id: "s-1",
    content_asset_ids: ["v-1"],
    total_length: 540,
  }),
  "Video Playback Paused": video("Someone paused a video.", schemas.VideoPlaybackProperties, playback),
  "Video Playback Interrupted": video(
    "Something stopped a video.",
    schemas.VideoPlaybackInterruptedProperties,
    { ...playback, method: "call" },
  ),
  "Video Playback Buffer Started": video(
    "A video began to buffer.",
    schemas.VideoPlaybackProperties,
    playback,
  ),
  "Video Playback Buffer Completed": video(
    "A video had buffered.",
    schemas.VideoPlaybackProperties,
    playback,
  ),
  "Video Playback Seek Started": video(
    "Someone began to look for a place in a video.",
    schemas.VideoPlaybackProperties,
    playback,
  ),
  "Video Playback Seek Completed": video(
    "Someone found the place in a video.",
    schemas.VideoPlaybackProperties,
    playback,
  ),
  "Video Playback Resumed": video("Someone went on with a video.", schemas.VideoPlaybackProperties, playback),
  "Video Playback Completed": video("A video came to its end.", schemas.VideoPlaybackProperties, playback),
  "Video Playback Exited": video("Someone left a video.", schemas.VideoPlaybackProperties, playback),
  "Video Content Started": video("A part of a video began.", schemas.VideoContentProperties, soWhat),
  "Video Content Playing": video("A part of a video is still playing.", schemas.VideoContentProperties, {
    ...soWhat,
    position: 20,
  }),
  "Video Content Completed": video(
    "A part of a video came to its end.",
    schemas.VideoContentProperties,
    soWhat,
  ),
  "Video Ad Started": video("An ad began.", schemas.VideoAdProperties, { ...ad, position: 0 }),
  "Video Ad Playing": video("An ad is still playing.", schemas.VideoAdProperties, {
    ...ad,
    position: 8,
    quartile: 2,
  }),
  "Video Ad Completed": video("An ad came to its end.", schemas.VideoAdProperties, { ...ad, position: 15 }),
  "Video Quality Updated": video(
    "A video runs better or worse than before.",
    schemas.VideoQualityProperties,
    { bitrate: 1200, framerate: 30, droppedFrames: 2 },
  ),
};
