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

export const CommonFields = z.strictObject({
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
}).describe("What every call may have.");

export const KnownPerson = z.strictObject({
  userId: id.describe(
    "The person's id in your systems, or e-mail address where the workspace identifies by it.",
  ),
  anonymousId: id.optional().describe(
    "Id of the person before they were known; with `userId`, their history is merged.",
  ),
}).describe("Someone with an id in your systems.");

export const AnonymousPerson = z.strictObject({
  userId: z.undefined().optional(),
  anonymousId: id.describe("Id of a person who is not known yet."),
}).describe("Someone who is not known yet.");

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

// At its own endpoint a call need not say what it is; the field does no harm there.
const typeOf = <Type extends string>(type: Type) => z.literal(type).optional();

/**
 * In a batch it must. An intersection, so that what a call consists of is spelt once. It is strict, since a field is refused
 * only where both sides do not know it.
 */
const inBatch = <Call extends z.ZodType, Type extends string>(call: Call, type: Type) =>
  z.intersection(call, z.strictObject({ type: z.literal(type) }));

const identify = { type: typeOf("identify"), ...CommonFields.shape };

export const IdentifyCall = z.union([
  z.strictObject({ ...KnownPerson.shape, traits, ...identify }),
  z.strictObject({ ...AnonymousPerson.shape, traits, ...identify }),
  z.strictObject({ ...byEmail, ...identify }),
]).describe("Creates or updates a person.");

const track = { type: typeOf("track"), event, properties, ...CommonFields.shape };

export const TrackCall = z.union([
  z.strictObject({ ...KnownPerson.shape, ...track }),
  z.strictObject({ ...AnonymousPerson.shape, ...track }),
  z.strictObject({ ...ofGroup, ...track }),
]).describe("Records something that a person, or an object, did.");

/** Pages and screens differ by nothing but their type. */
const viewOf = <Type extends string>(type: Type) => {
  const name = z.string().optional().describe("Name of what was viewed.");
  const view = { type: typeOf(type), name, properties, ...CommonFields.shape };
  return z.union([
    z.strictObject({ ...KnownPerson.shape, ...view }),
    z.strictObject({ ...AnonymousPerson.shape, ...view }),
  ]);
};

export const PageCall = viewOf("page").describe("Records the view of a web page.");

export const ScreenCall = viewOf("screen").describe("Records the view of a screen of a mobile app.");

export const ObjectTraits = z.looseObject({
  object_type_id: z.string().optional().describe("Id of the object's type, as text; `1` where absent."),
  relationshipAttributes: values.optional().describe(
    "Attributes of the relationship between the person and the object.",
  ),
}).describe("Attributes of an object.");

const group = {
  type: typeOf("group"),
  groupId: id.describe("The object's id."),
  traits: ObjectTraits.optional(),
  ...CommonFields.shape,
};

export const GroupCall = z.union([
  z.strictObject({ ...KnownPerson.shape, ...group }),
  z.strictObject({ ...AnonymousPerson.shape, ...group }),
]).describe("Creates or updates an object, such as a company, and relates a person to it.");

export const AliasCall = z.strictObject({
  type: typeOf("alias"),
  previousId: id.describe("The id that is merged away."),
  userId: id.describe("The id that stays."),
  ...CommonFields.shape,
}).describe("Merges one profile into another.");

export const BatchIdentifyCall = inBatch(IdentifyCall, "identify").describe("An identify call in a batch.");

export const BatchTrackCall = inBatch(TrackCall, "track").describe("A track call in a batch.");

export const BatchPageCall = inBatch(PageCall, "page").describe("A page call in a batch.");

export const BatchScreenCall = inBatch(ScreenCall, "screen").describe("A screen call in a batch.");

export const BatchGroupCall = inBatch(GroupCall, "group").describe("A group call in a batch.");

export const BatchAliasCall = inBatch(AliasCall, "alias").describe("An alias call in a batch.");

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
