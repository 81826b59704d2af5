// What the Data Pipelines API accepts, as zod schemas: the one place where these shapes are written by hand. The types
// in `types.ts` are generated from here by `deno task generate`. Facts: components/schemas of the official document.
import { z } from "zod";

const id = z.string().trim().min(1, "cannot be empty");

/** ISO 8601 with a zone: a time without one would be read in whatever zone the reader is in. */
const timestamp = z.iso.datetime({
  offset: true,
  error: "must be ISO 8601 with a zone, such as 1997-01-01T00:00:00Z",
});

const values = z.record(z.string(), z.unknown(), { error: "must be an object" });

export const Context = z.looseObject({
  active: z.boolean().optional().describe("Whether the person is active."),
  app: z.looseObject({
    name: z.string().optional(),
    version: z.string().optional(),
    build: z.string().optional(),
    namespace: z.string().optional(),
  }).optional().describe("The mobile app that the call comes from."),
  campaign: z.looseObject({
    name: z.string().optional(),
    source: z.string().optional(),
    medium: z.string().optional(),
    term: z.string().optional(),
    content: z.string().optional(),
  }).optional().describe("UTM parameters of the campaign that led here."),
  channel: z.enum(["browser", "server", "mobile"]).optional().describe("Where the call comes from."),
  device: z.looseObject({
    token: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    manufacturer: z.string().optional(),
    model: z.string().optional(),
    name: z.string().optional(),
  }).optional().describe("The device; `token` is its push token."),
  ip: z.string().optional().describe("The person's IP address."),
  locale: z.string().optional().describe("Such as `en-US`."),
  network: z.looseObject({
    bluetooth: z.boolean().optional(),
    carrier: z.string().optional(),
    cellular: z.boolean().optional(),
    wifi: z.boolean().optional(),
  }).optional().describe("The network that the device is on."),
  os: z.looseObject({
    name: z.string().optional(),
    version: z.string().optional(),
  }).optional().describe("The device's operating system."),
  page: z.looseObject({
    path: z.string().optional(),
    referrer: z.string().optional(),
    search: z.string().optional(),
    title: z.string().optional(),
    url: z.string().optional(),
  }).optional().describe("The page that the call comes from."),
  timezone: z.string().optional().describe("IANA name, such as `Europe/Berlin`."),
  userAgent: z.string().optional().describe("The browser's User-Agent."),
}).describe("Circumstances of a call. Fields that are not named here pass through.");

export const Integrations = z.record(z.string(), z.boolean()).describe(
  "Which destinations get the call, by name; `{All: false}` turns off those not named.",
);

const common = {
  messageId: id.optional().describe(
    "Identifies the call for deduplication; the client makes one, and keeps it across retries.",
  ),
  timestamp: timestamp.optional().describe(
    "When it happened, ISO 8601 with a zone; the time of arrival where absent.",
  ),
  originalTimestamp: timestamp.optional().describe("Time on the clock of the device, ISO 8601 with a zone."),
  sentAt: timestamp.optional().describe("When the client sent the call; the client sets it."),
  context: Context.optional(),
  integrations: Integrations.optional(),
};

const known = {
  userId: id.describe(
    "The person's id in your systems, or e-mail address where the workspace identifies by it.",
  ),
  anonymousId: id.optional().describe(
    "Id of the person before they were known; with `userId`, their history is merged.",
  ),
};

const anonymous = {
  userId: z.undefined().optional(),
  anonymousId: id.describe("Id of a person who is not known yet."),
};

const traits = values.optional().describe("Attributes to set; null clears one, what is absent stays.");
const properties = values.optional().describe("What is to be known about it.");

// The document allows an empty user id where the traits have an e-mail address.
const byEmail = {
  userId: z.literal("").optional(),
  anonymousId: z.undefined().optional(),
  traits: z.looseObject({ email: z.email("must be an e-mail address where there is no userId") })
    .describe("Attributes to set, the e-mail address among them."),
};

const event = z.string().trim().min(1, "cannot be empty").describe("Name of the event.");

const ofGroup = {
  userId: z.undefined().optional(),
  anonymousId: z.undefined().optional(),
  groupId: id.describe("Id of the object that the event belongs to, where it belongs to no person."),
};

const group = {
  groupId: id.describe("The object's id."),
  traits: z.looseObject({
    object_type_id: z.string().optional().describe("Id of the object's type, as text; `1` where absent."),
    relationshipAttributes: values.optional().describe(
      "Attributes of the relationship between the person and the object.",
    ),
  }).optional().describe("Attributes of the object."),
};

const alias = {
  previousId: id.describe("The id that is merged away."),
  userId: id.describe("The id that stays."),
};

// `type` may be absent from a call to an endpoint of its own, and says what a call in a batch is.

const identifyWith = <Type extends z.ZodType>(type: Type) =>
  z.union([
    z.strictObject({ type, ...known, traits, ...common }),
    z.strictObject({ type, ...anonymous, traits, ...common }),
    z.strictObject({ type, ...byEmail, ...common }),
  ]);

const trackWith = <Type extends z.ZodType>(type: Type) =>
  z.union([
    z.strictObject({ type, event, ...known, properties, ...common }),
    z.strictObject({ type, event, ...anonymous, properties, ...common }),
    z.strictObject({ type, event, ...ofGroup, properties, ...common }),
  ]);

/** Pages and screens differ by nothing but their type. */
const viewWith = <Type extends z.ZodType>(type: Type) => {
  const name = z.string().optional().describe("Name of what was viewed.");
  return z.union([
    z.strictObject({ type, name, ...known, properties, ...common }),
    z.strictObject({ type, name, ...anonymous, properties, ...common }),
  ]);
};

const groupWith = <Type extends z.ZodType>(type: Type) =>
  z.union([
    z.strictObject({ type, ...group, ...known, ...common }),
    z.strictObject({ type, ...group, ...anonymous, ...common }),
  ]);

const aliasWith = <Type extends z.ZodType>(type: Type) => z.strictObject({ type, ...alias, ...common });

export const IdentifyCall = identifyWith(z.literal("identify").optional()).describe(
  "Creates or updates a person.",
);

export const TrackCall = trackWith(z.literal("track").optional())
  .describe("Records something that a person, or an object, did.");

export const PageCall = viewWith(z.literal("page").optional()).describe("Records the view of a web page.");

export const ScreenCall = viewWith(z.literal("screen").optional())
  .describe("Records the view of a screen of a mobile app.");

export const GroupCall = groupWith(z.literal("group").optional())
  .describe("Creates or updates an object, such as a company, and relates a person to it.");

export const AliasCall = aliasWith(z.literal("alias").optional()).describe(
  "Merges one profile into another.",
);

export const BatchIdentifyCall = identifyWith(z.literal("identify")).describe("An identify call in a batch.");

export const BatchTrackCall = trackWith(z.literal("track")).describe("A track call in a batch.");

export const BatchPageCall = viewWith(z.literal("page")).describe("A page call in a batch.");

export const BatchScreenCall = viewWith(z.literal("screen")).describe("A screen call in a batch.");

export const BatchGroupCall = groupWith(z.literal("group")).describe("A group call in a batch.");

export const BatchAliasCall = aliasWith(z.literal("alias")).describe("An alias call in a batch.");

// No `z.discriminatedUnion`: it takes no unions as options, and throws at the first value it is to check.
export const BatchOperation = z.union([
  BatchIdentifyCall,
  BatchTrackCall,
  BatchPageCall,
  BatchScreenCall,
  BatchGroupCall,
  BatchAliasCall,
]).describe("One call within a batch; `type` says which.");

export const BatchCall = z.strictObject({
  batch: z.array(BatchOperation).min(1, "cannot be empty").describe(
    "The calls, in order; 500 KB of them in all.",
  ),
  context: Context.optional(),
  integrations: Integrations.optional(),
  sentAt: timestamp.optional().describe("When the client sent the batch; the client sets it."),
}).describe("Many calls in one request.");

export const EmptyResult = z.looseObject({}).describe("The service answers with an empty object.");
