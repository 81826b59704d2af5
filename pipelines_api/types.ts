// Generated from schemas.ts by `deno task generate`; change it there.

/**
 * Merges one profile into another.
 *
 * @example
 * ```ts
 * import type { AliasCall } from "@customerio-notebooks/pipelines-api";
 *
 * const aliasCall: AliasCall = { previousId: "a1", userId: "42" };
 * ```
 */
export type AliasCall = CommonFields & {
  type?: "alias" | undefined;
  /** The id that is merged away. */
  previousId: string;
  /** The id that stays. */
  userId: string;
};

/**
 * Someone who is not known yet.
 *
 * @example
 * ```ts
 * import type { AnonymousPerson } from "@customerio-notebooks/pipelines-api";
 *
 * const anonymousPerson: AnonymousPerson = { anonymousId: "a1" };
 * ```
 */
export type AnonymousPerson = {
  userId?: undefined | undefined;
  /** Id of a person who is not known yet. */
  anonymousId: string;
};

/**
 * The mobile app that a call comes from.
 *
 * @example
 * ```ts
 * import type { AppContext } from "@customerio-notebooks/pipelines-api";
 *
 * const appContext: AppContext = { name: "Shop", version: "2.1.0", build: "4711", namespace: "com.example.shop" };
 * ```
 */
export type AppContext = {
  name?: string | undefined;
  version?: string | undefined;
  build?: string | undefined;
  namespace?: string | undefined;
  [x: string]: unknown;
};

/**
 * An alias call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchAliasCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchAliasCall: BatchAliasCall = { type: "alias", previousId: "a1", userId: "42" };
 * ```
 */
export type BatchAliasCall = AliasCall & {
  type: "alias";
};

/**
 * Many calls in one request.
 *
 * @example
 * ```ts
 * import type { BatchCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchCall: BatchCall = { batch: [ { type: "identify", userId: "42" } ], integrations: { All: true } };
 * ```
 */
export type BatchCall = {
  /** The calls, in order; 500 KB of them in all. */
  batch: BatchOperation[];
  /** Circumstances of a call: of a website `campaign` and `page`, of a mobile app `app`, `device`, `network` and `os`. Fields that are not named here pass through. */
  context?: Context | undefined;
  /** Which destinations get the call, by name; `{All: false}` turns off those not named. */
  integrations?: Integrations | undefined;
  /** When the client sent the batch; the client sets it. */
  sentAt?: string | undefined;
};

/**
 * A group call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchGroupCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchGroupCall: BatchGroupCall = { type: "group", userId: "42", groupId: "acme" };
 * ```
 */
export type BatchGroupCall = GroupCall & {
  type: "group";
};

/**
 * An identify call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchIdentifyCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchIdentifyCall: BatchIdentifyCall = { type: "identify", userId: "42", traits: { plan: "premium" } };
 * ```
 */
export type BatchIdentifyCall = IdentifyCall & {
  type: "identify";
};

/**
 * One call within a batch; `type` says which.
 *
 * @example
 * ```ts
 * import type { BatchOperation } from "@customerio-notebooks/pipelines-api";
 *
 * const batchOperation: BatchOperation = { type: "track", userId: "42", event: "Order Completed" };
 * ```
 */
export type BatchOperation =
  | BatchIdentifyCall
  | BatchTrackCall
  | BatchPageCall
  | BatchScreenCall
  | BatchGroupCall
  | BatchAliasCall;

/**
 * A page call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchPageCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchPageCall: BatchPageCall = { type: "page", userId: "42", name: "Jazz" };
 * ```
 */
export type BatchPageCall = PageCall & {
  type: "page";
};

/**
 * A screen call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchScreenCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchScreenCall: BatchScreenCall = { type: "screen", userId: "42", name: "Basket" };
 * ```
 */
export type BatchScreenCall = ScreenCall & {
  type: "screen";
};

/**
 * A track call in a batch.
 *
 * @example
 * ```ts
 * import type { BatchTrackCall } from "@customerio-notebooks/pipelines-api";
 *
 * const batchTrackCall: BatchTrackCall = { type: "track", userId: "42", event: "Order Completed" };
 * ```
 */
export type BatchTrackCall = TrackCall & {
  type: "track";
};

/**
 * The campaign that led to a call, from UTM parameters; more of them pass through.
 *
 * @example
 * ```ts
 * import type { CampaignContext } from "@customerio-notebooks/pipelines-api";
 *
 * const campaignContext: CampaignContext = { name: "spring", source: "newsletter", medium: "email" };
 * ```
 */
export type CampaignContext = {
  name?: string | undefined;
  source?: string | undefined;
  medium?: string | undefined;
  term?: string | undefined;
  content?: string | undefined;
  [x: string]: unknown;
};

/**
 * What every call may have.
 *
 * @example
 * ```ts
 * import type { CommonFields } from "@customerio-notebooks/pipelines-api";
 *
 * const commonFields: CommonFields = {
 *   timestamp: "1997-01-01T00:00:00Z",
 *   context: { ip: "203.0.113.7" },
 *   integrations: { All: true },
 * };
 * ```
 */
export type CommonFields = {
  /** Identifies the call for deduplication; the client makes one, and keeps it across retries. */
  messageId?: string | undefined;
  /** When it happened, ISO 8601 with a zone; the time of arrival where absent. */
  timestamp?: string | undefined;
  /** Time on the clock of the device, ISO 8601 with a zone. */
  originalTimestamp?: string | undefined;
  /** When the client sent the call; the client sets it. */
  sentAt?: string | undefined;
  /** Circumstances of a call: of a website `campaign` and `page`, of a mobile app `app`, `device`, `network` and `os`. Fields that are not named here pass through. */
  context?: Context | undefined;
  /** Which destinations get the call, by name; `{All: false}` turns off those not named. */
  integrations?: Integrations | undefined;
};

/**
 * Circumstances of a call: of a website `campaign` and `page`, of a mobile app `app`, `device`, `network` and `os`. Fields that are not named here pass through.
 *
 * @example
 * ```ts
 * import type { Context } from "@customerio-notebooks/pipelines-api";
 *
 * const context: Context = { ip: "203.0.113.7", locale: "en-US", page: { path: "/jazz" } };
 * ```
 */
export type Context = {
  /** Whether the person is active. */
  active?: boolean | undefined;
  /** The mobile app that a call comes from. */
  app?: AppContext | undefined;
  /** The campaign that led to a call, from UTM parameters; more of them pass through. */
  campaign?: CampaignContext | undefined;
  /** Where the call comes from. */
  channel?: ("browser" | "server" | "mobile") | undefined;
  /** The device that a call comes from. */
  device?: DeviceContext | undefined;
  /** The person's IP address. */
  ip?: string | undefined;
  /** Such as `en-US`. */
  locale?: string | undefined;
  /** The network that a device is on. */
  network?: NetworkContext | undefined;
  /** The operating system of a device. */
  os?: OsContext | undefined;
  /** The web page that a call comes from. */
  page?: PageContext | undefined;
  /** IANA name, such as `Europe/Berlin`. */
  timezone?: string | undefined;
  /** The browser's User-Agent. */
  userAgent?: string | undefined;
  [x: string]: unknown;
};

/**
 * The device that a call comes from.
 *
 * @example
 * ```ts
 * import type { DeviceContext } from "@customerio-notebooks/pipelines-api";
 *
 * const deviceContext: DeviceContext = { type: "ios", manufacturer: "Apple", model: "iPhone15,2", version: "17.4" };
 * ```
 */
export type DeviceContext = {
  /** Its push token, by which the workspace knows the device. */
  token?: string | undefined;
  /** Such as `ios` or `android`. */
  type?: string | undefined;
  id?: string | undefined;
  /** Its id for advertising. */
  advertisingId?: string | undefined;
  manufacturer?: string | undefined;
  model?: string | undefined;
  name?: string | undefined;
  /** Version of its firmware. */
  version?: string | undefined;
  [x: string]: unknown;
};

/**
 * The service answers with an empty object.
 *
 * @example
 * ```ts
 * import type { EmptyResult } from "@customerio-notebooks/pipelines-api";
 *
 * const emptyResult: EmptyResult = {};
 * ```
 */
export type EmptyResult = {
  [x: string]: unknown;
};

/**
 * Creates or updates an object, such as a company, and relates a person to it.
 *
 * @example
 * ```ts
 * import type { GroupCall } from "@customerio-notebooks/pipelines-api";
 *
 * const groupCall: GroupCall = { userId: "42", groupId: "acme", traits: { name: "Acme" } };
 * ```
 */
export type GroupCall =
  | (CommonFields & KnownPerson & {
    type?: "group" | undefined;
    /** The object's id. */
    groupId: string;
    /** Attributes of an object. */
    traits?: ObjectTraits | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    type?: "group" | undefined;
    /** The object's id. */
    groupId: string;
    /** Attributes of an object. */
    traits?: ObjectTraits | undefined;
  });

/**
 * Creates or updates a person.
 *
 * @example
 * ```ts
 * import type { IdentifyCall } from "@customerio-notebooks/pipelines-api";
 *
 * const identifyCall: IdentifyCall = { userId: "42", traits: { email: "ada@example.com", plan: "premium" } };
 * ```
 */
export type IdentifyCall =
  | (CommonFields & KnownPerson & {
    /** Attributes of a person: null clears one, what is absent stays. Those that are not named here pass through. */
    traits?: PersonTraits | undefined;
    type?: "identify" | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    /** Attributes of a person: null clears one, what is absent stays. Those that are not named here pass through. */
    traits?: PersonTraits | undefined;
    type?: "identify" | undefined;
  })
  | (CommonFields & {
    userId?: "" | undefined;
    anonymousId?: undefined | undefined;
    /** Attributes to set, the e-mail address among them. */
    traits: {
      email: string;
      /** When the person came into being in your systems; ISO 8601 is understood everywhere. */
      createdAt?: ((string | number | Date) | null) | undefined;
      /** Whether the person is to get no messages; `true` and 1 in any spelling are understood. */
      unsubscribed?: ((boolean | string | number) | null) | undefined;
      cio_subscription_preferences?: (SubscriptionPreferences | null) | undefined;
      [x: string]: unknown;
    };
    type?: "identify" | undefined;
  });

/**
 * Which destinations get the call, by name; `{All: false}` turns off those not named.
 *
 * @example
 * ```ts
 * import type { Integrations } from "@customerio-notebooks/pipelines-api";
 *
 * const integrations: Integrations = { All: false, Mixpanel: true };
 * ```
 */
export type Integrations = {
  [key: string]: boolean;
};

/**
 * Someone with an id in your systems.
 *
 * @example
 * ```ts
 * import type { KnownPerson } from "@customerio-notebooks/pipelines-api";
 *
 * const knownPerson: KnownPerson = { userId: "42", anonymousId: "a1" };
 * ```
 */
export type KnownPerson = {
  /** The person's id in your systems, or e-mail address where the workspace identifies by it. */
  userId: string;
  /** Id of the person before they were known; with `userId`, their history is merged. */
  anonymousId?: string | undefined;
};

/**
 * The network that a device is on.
 *
 * @example
 * ```ts
 * import type { NetworkContext } from "@customerio-notebooks/pipelines-api";
 *
 * const networkContext: NetworkContext = { carrier: "Telekom", wifi: false };
 * ```
 */
export type NetworkContext = {
  bluetooth?: boolean | undefined;
  carrier?: string | undefined;
  cellular?: boolean | undefined;
  wifi?: boolean | undefined;
  [x: string]: unknown;
};

/**
 * Attributes of an object.
 *
 * @example
 * ```ts
 * import type { ObjectTraits } from "@customerio-notebooks/pipelines-api";
 *
 * const objectTraits: ObjectTraits = { object_type_id: "1", name: "Acme", relationshipAttributes: { role: "buyer" } };
 * ```
 */
export type ObjectTraits = {
  /** Id of the object's type, as text; `1` where absent. */
  object_type_id?: string | undefined;
  /** Attributes of the relationship between the person and the object. */
  relationshipAttributes?: {
    [key: string]: unknown;
  } | undefined;
  [x: string]: unknown;
};

/**
 * The operating system of a device.
 *
 * @example
 * ```ts
 * import type { OsContext } from "@customerio-notebooks/pipelines-api";
 *
 * const osContext: OsContext = { name: "iOS", version: "17.4" };
 * ```
 */
export type OsContext = {
  name?: string | undefined;
  version?: string | undefined;
  [x: string]: unknown;
};

/**
 * Records the view of a web page.
 *
 * @example
 * ```ts
 * import type { PageCall } from "@customerio-notebooks/pipelines-api";
 *
 * const pageCall: PageCall = { userId: "42", name: "Jazz", properties: { url: "https://shop.example.com/jazz" } };
 * ```
 */
export type PageCall =
  | (CommonFields & KnownPerson & {
    type?: "page" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about the view of a page. Properties that are not named here pass through. */
    properties?: PageProperties | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    type?: "page" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about the view of a page. Properties that are not named here pass through. */
    properties?: PageProperties | undefined;
  });

/**
 * The web page that a call comes from.
 *
 * @example
 * ```ts
 * import type { PageContext } from "@customerio-notebooks/pipelines-api";
 *
 * const pageContext: PageContext = {
 *   url: "https://shop.example.com/jazz?page=2",
 *   path: "/jazz",
 *   search: "?page=2",
 *   title: "Jazz",
 * };
 * ```
 */
export type PageContext = {
  /** Path part of the URL. */
  path?: string | undefined;
  /** URL of the page before. */
  referrer?: string | undefined;
  /** Query part of the URL. */
  search?: string | undefined;
  title?: string | undefined;
  /** The whole URL. */
  url?: string | undefined;
  /** Reserved by the service. */
  name?: string | undefined;
  /** What the page is about. */
  keywords?: string[] | undefined;
  [x: string]: unknown;
};

/**
 * Where a web page is.
 *
 * @example
 * ```ts
 * import type { PageLocation } from "@customerio-notebooks/pipelines-api";
 *
 * const pageLocation: PageLocation = {
 *   url: "https://shop.example.com/jazz?page=2",
 *   path: "/jazz",
 *   search: "?page=2",
 *   title: "Jazz",
 * };
 * ```
 */
export type PageLocation = {
  /** Path part of the URL. */
  path?: string | undefined;
  /** URL of the page before. */
  referrer?: string | undefined;
  /** Query part of the URL. */
  search?: string | undefined;
  title?: string | undefined;
  /** The whole URL. */
  url: string;
};

/**
 * What is to be known about the view of a page. Properties that are not named here pass through.
 *
 * @example
 * ```ts
 * import type { PageProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const pageProperties: PageProperties = { url: "https://shop.example.com/jazz", title: "Jazz", category: "Music" };
 * ```
 */
export type PageProperties = {
  /** Path part of the URL. */
  path?: string | undefined;
  /** URL of the page before. */
  referrer?: string | undefined;
  /** Query part of the URL. */
  search?: string | undefined;
  title?: string | undefined;
  /** The whole URL. */
  url?: string | undefined;
  /** The part of the site that the page belongs to. */
  category?: string | undefined;
  [x: string]: unknown;
};

/**
 * Attributes of a person: null clears one, what is absent stays. Those that are not named here pass through.
 *
 * @example
 * ```ts
 * import type { PersonTraits } from "@customerio-notebooks/pipelines-api";
 *
 * const personTraits: PersonTraits = { email: "ada@example.com", createdAt: "1997-01-01T00:00:00Z", plan: "premium" };
 * ```
 */
export type PersonTraits = {
  /** The e-mail address. */
  email?: (string | null) | undefined;
  /** When the person came into being in your systems; ISO 8601 is understood everywhere. */
  createdAt?: ((string | number | Date) | null) | undefined;
  /** Whether the person is to get no messages; `true` and 1 in any spelling are understood. */
  unsubscribed?: ((boolean | string | number) | null) | undefined;
  cio_subscription_preferences?: (SubscriptionPreferences | null) | undefined;
  [x: string]: unknown;
};

/**
 * Two profiles that are to become one.
 *
 * @example
 * ```ts
 * import type { ProfileMerge } from "@customerio-notebooks/pipelines-api";
 *
 * const profileMerge: ProfileMerge = { from: "a1", into: "42" };
 * ```
 */
export type ProfileMerge = {
  /** The id that is merged away. */
  from: string;
  /** The id that stays. */
  into: string;
};

/**
 * Records the view of a screen of a mobile app.
 *
 * @example
 * ```ts
 * import type { ScreenCall } from "@customerio-notebooks/pipelines-api";
 *
 * const screenCall: ScreenCall = { anonymousId: "a1", name: "Basket", properties: { cds: 2 } };
 * ```
 */
export type ScreenCall =
  | (CommonFields & KnownPerson & {
    type?: "screen" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    type?: "screen" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  });

/**
 * A screen of a mobile app, and what it was seen with.
 *
 * @example
 * ```ts
 * import type { ScreenLocation } from "@customerio-notebooks/pipelines-api";
 *
 * const screenLocation: ScreenLocation = { name: "Basket", app: { name: "Shop", version: "2.1.0" }, device: { type: "ios" } };
 * ```
 */
export type ScreenLocation = {
  /** Name of the screen. */
  name: string;
  /** The mobile app that a call comes from. */
  app?: AppContext | undefined;
  /** The device that a call comes from. */
  device?: DeviceContext | undefined;
  /** The network that a device is on. */
  network?: NetworkContext | undefined;
  /** The operating system of a device. */
  os?: OsContext | undefined;
};

/**
 * What a person has subscribed to, where the workspace has a subscription centre; null goes back to the default. All of it is replaced: a trait named `cio_subscription_preferences.topics.topic_1` changes one alone.
 *
 * @example
 * ```ts
 * import type { SubscriptionPreferences } from "@customerio-notebooks/pipelines-api";
 *
 * const subscriptionPreferences: SubscriptionPreferences = { topics: { topic_1: true, topic_2: false }, channels: { sms: false } };
 * ```
 */
export type SubscriptionPreferences = {
  /** By `topic_` and the topic's number. */
  topics?: {
    [key: string]: boolean | null;
  } | undefined;
  /** By channel, such as `email`, `sms` or `push`. */
  channels?: {
    [key: string]: boolean | null;
  } | undefined;
  [x: string]: unknown;
};

/**
 * Records something that a person, or an object, did.
 *
 * @example
 * ```ts
 * import type { TrackCall } from "@customerio-notebooks/pipelines-api";
 *
 * const trackCall: TrackCall = { userId: "42", event: "Order Completed", properties: { total: 11.77 } };
 * ```
 */
export type TrackCall =
  | (CommonFields & KnownPerson & {
    type?: "track" | undefined;
    /** Name of the event. */
    event: string;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    type?: "track" | undefined;
    /** Name of the event. */
    event: string;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  })
  | (CommonFields & {
    userId?: undefined | undefined;
    anonymousId?: undefined | undefined;
    /** Id of the object that the event belongs to, where it belongs to no person. */
    groupId: string;
    type?: "track" | undefined;
    /** Name of the event. */
    event: string;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  });
