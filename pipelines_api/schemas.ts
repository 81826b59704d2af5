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

export const AppContext = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
  build: z.string().optional(),
  namespace: z.string().optional(),
}).describe("The mobile app that a call comes from.").meta({
  examples: [{ name: "Shop", version: "2.1.0", build: "4711", namespace: "com.example.shop" }],
});

export const CampaignContext = z.looseObject({
  name: z.string().optional(),
  source: z.string().optional(),
  medium: z.string().optional(),
  term: z.string().optional(),
  content: z.string().optional(),
}).describe("The campaign that led to a call, from UTM parameters; more of them pass through.").meta({
  examples: [{ name: "spring", source: "newsletter", medium: "email" }],
});

export const DeviceContext = z.looseObject({
  token: z.string().optional().describe("Its push token, by which the workspace knows the device."),
  // Only the events for devices are strict about it: elsewhere the document says "android, iOS, etc.".
  type: z.string().optional().describe("Such as `ios` or `android`."),
  id: z.string().optional(),
  advertisingId: z.string().optional().describe("Its id for advertising."),
  manufacturer: z.string().optional(),
  model: z.string().optional(),
  name: z.string().optional(),
  version: z.string().optional().describe("Version of its firmware."),
}).describe("The device that a call comes from.").meta({
  examples: [{ type: "ios", manufacturer: "Apple", model: "iPhone15,2", version: "17.4" }],
});

export const NetworkContext = z.looseObject({
  bluetooth: z.boolean().optional(),
  carrier: z.string().optional(),
  cellular: z.boolean().optional(),
  wifi: z.boolean().optional(),
}).describe("The network that a device is on.").meta({ examples: [{ carrier: "Telekom", wifi: false }] });

export const OsContext = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
}).describe("The operating system of a device.").meta({ examples: [{ name: "iOS", version: "17.4" }] });

const pageFields = {
  path: z.string().optional().describe("Path part of the URL."),
  referrer: z.string().optional().describe("URL of the page before."),
  search: z.string().optional().describe("Query part of the URL."),
  title: z.string().optional(),
  url: z.string().optional().describe("The whole URL."),
};

export const PageContext = z.looseObject({
  ...pageFields,
  name: z.string().optional().describe("Reserved by the service."),
  keywords: z.array(z.string()).optional().describe("What the page is about."),
}).describe("The web page that a call comes from.").meta({
  examples: [{
    url: "https://shop.example.com/jazz?page=2",
    path: "/jazz",
    search: "?page=2",
    title: "Jazz",
  }],
});

export const Context = z.looseObject({
  active: z.boolean().optional().describe("Whether the person is active."),
  app: AppContext.optional(),
  campaign: CampaignContext.optional(),
  channel: z.enum(["browser", "server", "mobile"]).optional().describe("Where the call comes from."),
  device: DeviceContext.optional(),
  ip: z.string().optional().describe("The person's IP address."),
  locale: z.string().optional().describe("Such as `en-US`."),
  network: NetworkContext.optional(),
  os: OsContext.optional(),
  page: PageContext.optional(),
  timezone: z.string().optional().describe("IANA name, such as `Europe/Berlin`."),
  userAgent: z.string().optional().describe("The browser's User-Agent."),
}).describe(
  "Circumstances of a call: of a website `campaign` and `page`, of a mobile app `app`, `device`, `network` and `os`. " +
    "Fields that are not named here pass through.",
).meta({ examples: [{ ip: "203.0.113.7", locale: "en-US", page: { path: "/jazz" } }] });

export const Integrations = z.record(z.string(), z.boolean()).describe(
  "Which destinations get the call, by name; `{All: false}` turns off those not named.",
).meta({ examples: [{ All: false, Mixpanel: true }] });

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
}).describe("What every call may have.").meta({
  examples: [{
    timestamp: "1997-01-01T00:00:00Z",
    context: { ip: "203.0.113.7" },
    integrations: { All: true },
  }],
});

export const KnownPerson = z.strictObject({
  userId: id.describe(
    "The person's id in your systems, or e-mail address where the workspace identifies by it.",
  ),
  anonymousId: id.optional().describe(
    "Id of the person before they were known; with `userId`, their history is merged.",
  ),
}).describe("Someone with an id in your systems.").meta({
  examples: [{ userId: "42", anonymousId: "a1" }],
});

export const AnonymousPerson = z.strictObject({
  userId: z.undefined().optional(),
  anonymousId: id.describe("Id of a person who is not known yet."),
}).describe("Someone who is not known yet.").meta({ examples: [{ anonymousId: "a1" }] });

const subscriptions = z.record(z.string(), z.boolean().nullable(), { error: "must be an object" }).optional();

export const SubscriptionPreferences = z.looseObject({
  topics: subscriptions.describe("By `topic_` and the topic's number."),
  channels: subscriptions.describe("By channel, such as `email`, `sms` or `push`."),
}, { error: "must be an object" }).describe(
  "What a person has subscribed to, where the workspace has a subscription centre; null goes back to the default. All of it is " +
    "replaced: a trait named `cio_subscription_preferences.topics.topic_1` changes one alone.",
).meta({ examples: [{ topics: { topic_1: true, topic_2: false }, channels: { sms: false } }] });

export const PersonTraits = z.looseObject({
  email: z.string().nullish().describe("The e-mail address."),
  createdAt: z.union([z.string(), z.number(), z.date()]).nullish().describe(
    "When the person came into being in your systems; ISO 8601 is understood everywhere.",
  ),
  unsubscribed: z.union([z.boolean(), z.string(), z.number()]).nullish().describe(
    "Whether the person is to get no messages; `true` and 1 in any spelling are understood.",
  ),
  cio_subscription_preferences: SubscriptionPreferences.nullish(),
}, { error: "must be an object" }).describe(
  "Attributes of a person: null clears one, what is absent stays. Those that are not named here pass through.",
).meta({ examples: [{ email: "ada@example.com", createdAt: "1997-01-01T00:00:00Z", plan: "premium" }] });

const traits = PersonTraits.optional();
const properties = values.optional().describe("What is to be known about it.");

// The document allows an empty user id where the traits have an e-mail address.
const byEmail = {
  userId: z.literal("").optional(),
  anonymousId: z.undefined().optional(),
  traits: PersonTraits.extend({ email: z.email("must be an e-mail address where there is no userId") })
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
]).describe("Creates or updates a person.").meta({
  examples: [{ userId: "42", traits: { email: "ada@example.com", plan: "premium" } }],
});

const track = { type: typeOf("track"), event, properties, ...CommonFields.shape };

export const TrackCall = z.union([
  z.strictObject({ ...KnownPerson.shape, ...track }),
  z.strictObject({ ...AnonymousPerson.shape, ...track }),
  z.strictObject({ ...ofGroup, ...track }),
]).describe("Records something that a person, or an object, did.").meta({
  examples: [{ userId: "42", event: "Order Completed", properties: { total: 11.77 } }],
});

export const PageProperties = z.looseObject({
  ...pageFields,
  category: z.string().optional().describe("The part of the site that the page belongs to."),
}, { error: "must be an object" }).describe(
  "What is to be known about the view of a page. Properties that are not named here pass through.",
).meta({ examples: [{ url: "https://shop.example.com/jazz", title: "Jazz", category: "Music" }] });

/** Pages and screens differ by nothing but their type and the properties that are known. */
const viewOf = <Type extends string, Properties extends z.ZodType>(type: Type, properties: Properties) => {
  const name = z.string().optional().describe("Name of what was viewed.");
  const view = { type: typeOf(type), name, properties, ...CommonFields.shape };
  return z.union([
    z.strictObject({ ...KnownPerson.shape, ...view }),
    z.strictObject({ ...AnonymousPerson.shape, ...view }),
  ]);
};

export const PageCall = viewOf("page", PageProperties.optional()).describe("Records the view of a web page.")
  .meta({ examples: [{ userId: "42", name: "Jazz", properties: { url: "https://shop.example.com/jazz" } }] });

export const ScreenCall = viewOf("screen", properties).describe(
  "Records the view of a screen of a mobile app.",
)
  .meta({ examples: [{ anonymousId: "a1", name: "Basket", properties: { cds: 2 } }] });

export const ObjectTraits = z.looseObject({
  object_type_id: z.string().optional().describe("Id of the object's type, as text; `1` where absent."),
  relationshipAttributes: values.optional().describe(
    "Attributes of the relationship between the person and the object.",
  ),
}).describe("Attributes of an object.").meta({
  examples: [{ object_type_id: "1", name: "Acme", relationshipAttributes: { role: "buyer" } }],
});

const group = {
  type: typeOf("group"),
  groupId: id.describe("The object's id."),
  traits: ObjectTraits.optional(),
  ...CommonFields.shape,
};

export const GroupCall = z.union([
  z.strictObject({ ...KnownPerson.shape, ...group }),
  z.strictObject({ ...AnonymousPerson.shape, ...group }),
]).describe("Creates or updates an object, such as a company, and relates a person to it.").meta({
  examples: [{ userId: "42", groupId: "acme", traits: { name: "Acme" } }],
});

export const AliasCall = z.strictObject({
  type: typeOf("alias"),
  previousId: id.describe("The id that is merged away."),
  userId: id.describe("The id that stays."),
  ...CommonFields.shape,
}).describe("Merges one profile into another.").meta({ examples: [{ previousId: "a1", userId: "42" }] });

// What functions take that is no part of a call as it stands.

export const PageLocation = z.strictObject({
  ...pageFields,
  url: id.describe("The whole URL."),
}).describe("Where a web page is.").meta({
  examples: [{
    url: "https://shop.example.com/jazz?page=2",
    path: "/jazz",
    search: "?page=2",
    title: "Jazz",
  }],
});

export const ScreenLocation = z.strictObject({
  name: id.describe("Name of the screen."),
  app: AppContext.optional(),
  device: DeviceContext.optional(),
  network: NetworkContext.optional(),
  os: OsContext.optional(),
}).describe("A screen of a mobile app, and what it was seen with.").meta({
  examples: [{ name: "Basket", app: { name: "Shop", version: "2.1.0" }, device: { type: "ios" } }],
});

export const ProfileMerge = z.strictObject({
  from: id.describe("The id that is merged away."),
  into: id.describe("The id that stays."),
}).describe("Two profiles that are to become one.").meta({ examples: [{ from: "a1", into: "42" }] });

export const BatchIdentifyCall = inBatch(IdentifyCall, "identify").describe("An identify call in a batch.")
  .meta({
    examples: [{ type: "identify", userId: "42", traits: { plan: "premium" } }],
  });

export const BatchTrackCall = inBatch(TrackCall, "track").describe("A track call in a batch.").meta({
  examples: [{ type: "track", userId: "42", event: "Order Completed" }],
});

export const BatchPageCall = inBatch(PageCall, "page").describe("A page call in a batch.").meta({
  examples: [{ type: "page", userId: "42", name: "Jazz" }],
});

export const BatchScreenCall = inBatch(ScreenCall, "screen").describe("A screen call in a batch.").meta({
  examples: [{ type: "screen", userId: "42", name: "Basket" }],
});

export const BatchGroupCall = inBatch(GroupCall, "group").describe("A group call in a batch.").meta({
  examples: [{ type: "group", userId: "42", groupId: "acme" }],
});

export const BatchAliasCall = inBatch(AliasCall, "alias").describe("An alias call in a batch.").meta({
  examples: [{ type: "alias", previousId: "a1", userId: "42" }],
});

// No `z.discriminatedUnion`: it takes no unions as options, and throws at the first value it is to check.
export const BatchOperation = z.union([
  BatchIdentifyCall,
  BatchTrackCall,
  BatchPageCall,
  BatchScreenCall,
  BatchGroupCall,
  BatchAliasCall,
]).describe("One call within a batch; `type` says which.").meta({
  examples: [{ type: "track", userId: "42", event: "Order Completed" }],
});

export const BatchCall = z.strictObject({
  batch: z.array(BatchOperation).min(1, "cannot be empty").describe(
    "The calls, in order; 500 KB of them in all.",
  ),
  context: Context.optional(),
  integrations: Integrations.optional(),
  sentAt: timestamp.optional().describe("When the client sent the batch; the client sets it."),
}).describe("Many calls in one request.").meta({
  examples: [{ batch: [{ type: "identify", userId: "42" }], integrations: { All: true } }],
});

export const EmptyResult = z.looseObject({}).describe("The service answers with an empty object.").meta({
  examples: [{}],
});
