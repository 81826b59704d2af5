// Generated from schemas.ts by `deno task generate`; change it there.

/** Merges one profile into another. */
export type AliasCall = CommonFields & {
  type?: "alias" | undefined;
  /** The id that is merged away. */
  previousId: string;
  /** The id that stays. */
  userId: string;
};

/** Someone who is not known yet. */
export type AnonymousPerson = {
  userId?: undefined | undefined;
  /** Id of a person who is not known yet. */
  anonymousId: string;
};

/** An alias call in a batch. */
export type BatchAliasCall = AliasCall & {
  type: "alias";
};

/** Many calls in one request. */
export type BatchCall = {
  /** The calls, in order; 500 KB of them in all. */
  batch: BatchOperation[];
  /** Circumstances of a call. Fields that are not named here pass through. */
  context?: Context | undefined;
  /** Which destinations get the call, by name; `{All: false}` turns off those not named. */
  integrations?: Integrations | undefined;
  /** When the client sent the batch; the client sets it. */
  sentAt?: string | undefined;
};

/** A group call in a batch. */
export type BatchGroupCall = GroupCall & {
  type: "group";
};

/** An identify call in a batch. */
export type BatchIdentifyCall = IdentifyCall & {
  type: "identify";
};

/** One call within a batch; `type` says which. */
export type BatchOperation =
  | BatchIdentifyCall
  | BatchTrackCall
  | BatchPageCall
  | BatchScreenCall
  | BatchGroupCall
  | BatchAliasCall;

/** A page call in a batch. */
export type BatchPageCall = PageCall & {
  type: "page";
};

/** A screen call in a batch. */
export type BatchScreenCall = ScreenCall & {
  type: "screen";
};

/** A track call in a batch. */
export type BatchTrackCall = TrackCall & {
  type: "track";
};

/** What every call may have. */
export type CommonFields = {
  /** Identifies the call for deduplication; the client makes one, and keeps it across retries. */
  messageId?: string | undefined;
  /** When it happened, ISO 8601 with a zone; the time of arrival where absent. */
  timestamp?: string | undefined;
  /** Time on the clock of the device, ISO 8601 with a zone. */
  originalTimestamp?: string | undefined;
  /** When the client sent the call; the client sets it. */
  sentAt?: string | undefined;
  /** Circumstances of a call. Fields that are not named here pass through. */
  context?: Context | undefined;
  /** Which destinations get the call, by name; `{All: false}` turns off those not named. */
  integrations?: Integrations | undefined;
};

/** Circumstances of a call. Fields that are not named here pass through. */
export type Context = {
  /** Whether the person is active. */
  active?: boolean | undefined;
  /** The mobile app that the call comes from. */
  app?: {
    name?: string | undefined;
    version?: string | undefined;
    build?: string | undefined;
    namespace?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  /** UTM parameters of the campaign that led here. */
  campaign?: {
    name?: string | undefined;
    source?: string | undefined;
    medium?: string | undefined;
    term?: string | undefined;
    content?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  /** Where the call comes from. */
  channel?: ("browser" | "server" | "mobile") | undefined;
  /** The device; `token` is its push token. */
  device?: {
    token?: string | undefined;
    type?: string | undefined;
    id?: string | undefined;
    manufacturer?: string | undefined;
    model?: string | undefined;
    name?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  /** The person's IP address. */
  ip?: string | undefined;
  /** Such as `en-US`. */
  locale?: string | undefined;
  /** The network that the device is on. */
  network?: {
    bluetooth?: boolean | undefined;
    carrier?: string | undefined;
    cellular?: boolean | undefined;
    wifi?: boolean | undefined;
    [x: string]: unknown;
  } | undefined;
  /** The device's operating system. */
  os?: {
    name?: string | undefined;
    version?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  /** The page that the call comes from. */
  page?: {
    path?: string | undefined;
    referrer?: string | undefined;
    search?: string | undefined;
    title?: string | undefined;
    url?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  /** IANA name, such as `Europe/Berlin`. */
  timezone?: string | undefined;
  /** The browser's User-Agent. */
  userAgent?: string | undefined;
  [x: string]: unknown;
};

/** The service answers with an empty object. */
export type EmptyResult = {
  [x: string]: unknown;
};

/** Creates or updates an object, such as a company, and relates a person to it. */
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

/** Creates or updates a person. */
export type IdentifyCall =
  | (CommonFields & KnownPerson & {
    /** Attributes to set; null clears one, what is absent stays. */
    traits?: {
      [key: string]: unknown;
    } | undefined;
    type?: "identify" | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    /** Attributes to set; null clears one, what is absent stays. */
    traits?: {
      [key: string]: unknown;
    } | undefined;
    type?: "identify" | undefined;
  })
  | (CommonFields & {
    userId?: "" | undefined;
    anonymousId?: undefined | undefined;
    /** Attributes to set, the e-mail address among them. */
    traits: {
      email: string;
      [x: string]: unknown;
    };
    type?: "identify" | undefined;
  });

/** Which destinations get the call, by name; `{All: false}` turns off those not named. */
export type Integrations = {
  [key: string]: boolean;
};

/** Someone with an id in your systems. */
export type KnownPerson = {
  /** The person's id in your systems, or e-mail address where the workspace identifies by it. */
  userId: string;
  /** Id of the person before they were known; with `userId`, their history is merged. */
  anonymousId?: string | undefined;
};

/** Attributes of an object. */
export type ObjectTraits = {
  /** Id of the object's type, as text; `1` where absent. */
  object_type_id?: string | undefined;
  /** Attributes of the relationship between the person and the object. */
  relationshipAttributes?: {
    [key: string]: unknown;
  } | undefined;
  [x: string]: unknown;
};

/** Records the view of a web page. */
export type PageCall =
  | (CommonFields & KnownPerson & {
    type?: "page" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  })
  | (AnonymousPerson & CommonFields & {
    type?: "page" | undefined;
    /** Name of what was viewed. */
    name?: string | undefined;
    /** What is to be known about it. */
    properties?: {
      [key: string]: unknown;
    } | undefined;
  });

/** Records the view of a screen of a mobile app. */
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

/** Records something that a person, or an object, did. */
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
