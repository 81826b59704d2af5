// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * Video: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Video Playback Started`: someone started a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackStarted(client, "42", { properties: { session_id: "s-1", content_asset_ids: [ "v-1" ], total_length: 540 } });
 * ```
 */
export const trackVideoPlaybackStarted: TrackSemanticEvent<"Video Playback Started"> = semanticEventFunction(
  "Video Playback Started",
);

/**
 * Records `Video Playback Paused`: someone paused a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackPaused } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackPaused(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackPaused: TrackSemanticEvent<"Video Playback Paused"> = semanticEventFunction(
  "Video Playback Paused",
);

/**
 * Records `Video Playback Interrupted`: something stopped a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackInterrupted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackInterrupted(client, "42", {
 *   properties: { session_id: "s-1", content_asset_id: "v-1", position: 20, method: "call" },
 * });
 * ```
 */
export const trackVideoPlaybackInterrupted: TrackSemanticEvent<"Video Playback Interrupted"> =
  semanticEventFunction("Video Playback Interrupted");

/**
 * Records `Video Playback Buffer Started`: a video began to buffer.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackBufferStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackBufferStarted(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackBufferStarted: TrackSemanticEvent<"Video Playback Buffer Started"> =
  semanticEventFunction("Video Playback Buffer Started");

/**
 * Records `Video Playback Buffer Completed`: a video had buffered.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackBufferCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackBufferCompleted(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackBufferCompleted: TrackSemanticEvent<"Video Playback Buffer Completed"> =
  semanticEventFunction("Video Playback Buffer Completed");

/**
 * Records `Video Playback Seek Started`: someone began to look for a place in a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackSeekStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackSeekStarted(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackSeekStarted: TrackSemanticEvent<"Video Playback Seek Started"> =
  semanticEventFunction("Video Playback Seek Started");

/**
 * Records `Video Playback Seek Completed`: someone found the place in a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackSeekCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackSeekCompleted(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackSeekCompleted: TrackSemanticEvent<"Video Playback Seek Completed"> =
  semanticEventFunction("Video Playback Seek Completed");

/**
 * Records `Video Playback Resumed`: someone went on with a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackResumed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackResumed(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackResumed: TrackSemanticEvent<"Video Playback Resumed"> = semanticEventFunction(
  "Video Playback Resumed",
);

/**
 * Records `Video Playback Completed`: a video came to its end.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackCompleted(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackCompleted: TrackSemanticEvent<"Video Playback Completed"> =
  semanticEventFunction("Video Playback Completed");

/**
 * Records `Video Playback Exited`: someone left a video.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoPlaybackExited } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoPlaybackExited(client, "42", { properties: { session_id: "s-1", content_asset_id: "v-1", position: 20 } });
 * ```
 */
export const trackVideoPlaybackExited: TrackSemanticEvent<"Video Playback Exited"> = semanticEventFunction(
  "Video Playback Exited",
);

/**
 * Records `Video Content Started`: a part of a video began.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoContentStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoContentStarted(client, "42", { properties: { session_id: "s-1", asset_id: "v-1", title: "So What" } });
 * ```
 */
export const trackVideoContentStarted: TrackSemanticEvent<"Video Content Started"> = semanticEventFunction(
  "Video Content Started",
);

/**
 * Records `Video Content Playing`: a part of a video is still playing.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoContentPlaying } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoContentPlaying(client, "42", { properties: { session_id: "s-1", asset_id: "v-1", title: "So What", position: 20 } });
 * ```
 */
export const trackVideoContentPlaying: TrackSemanticEvent<"Video Content Playing"> = semanticEventFunction(
  "Video Content Playing",
);

/**
 * Records `Video Content Completed`: a part of a video came to its end.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoContentCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoContentCompleted(client, "42", { properties: { session_id: "s-1", asset_id: "v-1", title: "So What" } });
 * ```
 */
export const trackVideoContentCompleted: TrackSemanticEvent<"Video Content Completed"> =
  semanticEventFunction("Video Content Completed");

/**
 * Records `Video Ad Started`: an ad began.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoAdStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoAdStarted(client, "42", { properties: { session_id: "s-1", asset_id: "ad-3", type: "pre-roll", position: 0 } });
 * ```
 */
export const trackVideoAdStarted: TrackSemanticEvent<"Video Ad Started"> = semanticEventFunction(
  "Video Ad Started",
);

/**
 * Records `Video Ad Playing`: an ad is still playing.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoAdPlaying } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoAdPlaying(client, "42", {
 *   properties: { session_id: "s-1", asset_id: "ad-3", type: "pre-roll", position: 8, quartile: 2 },
 * });
 * ```
 */
export const trackVideoAdPlaying: TrackSemanticEvent<"Video Ad Playing"> = semanticEventFunction(
  "Video Ad Playing",
);

/**
 * Records `Video Ad Completed`: an ad came to its end.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoAdCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoAdCompleted(client, "42", { properties: { session_id: "s-1", asset_id: "ad-3", type: "pre-roll", position: 15 } });
 * ```
 */
export const trackVideoAdCompleted: TrackSemanticEvent<"Video Ad Completed"> = semanticEventFunction(
  "Video Ad Completed",
);

/**
 * Records `Video Quality Updated`: a video runs better or worse than before.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackVideoQualityUpdated } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackVideoQualityUpdated(client, "42", { properties: { bitrate: 1200, framerate: 30, droppedFrames: 2 } });
 * ```
 */
export const trackVideoQualityUpdated: TrackSemanticEvent<"Video Quality Updated"> = semanticEventFunction(
  "Video Quality Updated",
);
