// Generated from event_schemas.ts by `deno task generate`; change it there.

import type { SemanticEvent } from "./semantic_event.ts";

/**
 * Every semantic event by its name.
 *
 * @example
 * ```ts
 * import { type SemanticEvents, semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const events: SemanticEvents = semanticEvents;
 * if (events["Email Opened"].category !== "email") throw new Error("unexpected");
 * ```
 */
export interface SemanticEvents {
  /** Someone searched for products. */
  readonly "Products Searched": SemanticEvent<"ecommerce", ProductSearchProperties>;
  /** Someone saw a list of products. */
  readonly "Product List Viewed": SemanticEvent<"ecommerce", ProductListProperties>;
  /** Someone filtered or sorted a list of products. */
  readonly "Product List Filtered": SemanticEvent<"ecommerce", ProductFilterProperties>;
  /** Someone clicked on a product. */
  readonly "Product Clicked": SemanticEvent<"ecommerce", PricedProductProperties>;
  /** Someone looked at a product. */
  readonly "Product Viewed": SemanticEvent<"ecommerce", PricedProductProperties>;
  /** Someone put a product into the cart. */
  readonly "Product Added": SemanticEvent<"ecommerce", CartProductProperties>;
  /** Someone took a product out of the cart. */
  readonly "Product Removed": SemanticEvent<"ecommerce", CartProductProperties>;
  /** Someone looked into the cart. */
  readonly "Cart Viewed": SemanticEvent<"ecommerce", CartProperties>;
  /** Someone began to pay. */
  readonly "Checkout Started": SemanticEvent<"ecommerce", CheckoutStartedProperties>;
  /** Someone came to a step of the checkout. */
  readonly "Checkout Step Viewed": SemanticEvent<"ecommerce", CheckoutStepProperties>;
  /** Someone completed a step of the checkout. */
  readonly "Checkout Step Completed": SemanticEvent<"ecommerce", CheckoutStepProperties>;
  /** Someone said how they would pay. */
  readonly "Payment Info Entered": SemanticEvent<"ecommerce", PaymentInfoProperties>;
  /** Someone bought something. */
  readonly "Order Completed": SemanticEvent<"ecommerce", OrderProperties>;
  /** Someone changed an order. */
  readonly "Order Updated": SemanticEvent<"ecommerce", CheckoutProperties>;
  /** Someone got their money back. */
  readonly "Order Refunded": SemanticEvent<"ecommerce", OrderProperties>;
  /** Someone cancelled an order. */
  readonly "Order Cancelled": SemanticEvent<"ecommerce", OrderCancelledProperties>;
  /** Someone saw a promotion. */
  readonly "Promotion Viewed": SemanticEvent<"ecommerce", PromotionProperties>;
  /** Someone clicked on a promotion. */
  readonly "Promotion Clicked": SemanticEvent<"ecommerce", PromotionProperties>;
  /** Someone entered a coupon. */
  readonly "Coupon Entered": SemanticEvent<"ecommerce", CouponEnteredProperties>;
  /** A coupon was taken off the price. */
  readonly "Coupon Applied": SemanticEvent<"ecommerce", CouponProperties>;
  /** A coupon was not accepted. */
  readonly "Coupon Denied": SemanticEvent<"ecommerce", CouponDeniedProperties>;
  /** Someone took a coupon back. */
  readonly "Coupon Removed": SemanticEvent<"ecommerce", CouponProperties>;
  /** Someone put a product on a wish list. */
  readonly "Product Added to Wishlist": SemanticEvent<"ecommerce", WishlistProperties>;
  /** Someone took a product off a wish list. */
  readonly "Product Removed from Wishlist": SemanticEvent<"ecommerce", WishlistProperties>;
  /** Someone put a product of a wish list into the cart. */
  readonly "Wishlist Product Added to Cart": SemanticEvent<"ecommerce", WishlistCartProperties>;
  /** Someone told someone else of a product. */
  readonly "Product Shared": SemanticEvent<"ecommerce", ProductSharedProperties>;
  /** Someone showed their cart to someone else. */
  readonly "Cart Shared": SemanticEvent<"ecommerce", CartSharedProperties>;
  /** Someone reviewed a product. */
  readonly "Product Reviewed": SemanticEvent<"ecommerce", ProductReviewedProperties>;
  /** An e-mail could not be delivered. */
  readonly "Email Bounced": SemanticEvent<"email", EmailProperties, "anyone", EmailContext>;
  /** An e-mail reached its recipient's server. */
  readonly "Email Delivered": SemanticEvent<"email", EmailProperties, "anyone", EmailContext>;
  /** Someone opened an e-mail. */
  readonly "Email Opened": SemanticEvent<"email", EmailProperties, "anyone", EmailReaderContext>;
  /** Someone clicked on a link in an e-mail. */
  readonly "Email Link Clicked": SemanticEvent<"email", EmailLinkProperties, "anyone", EmailReaderContext>;
  /** Someone marked an e-mail as spam. */
  readonly "Email Marked as Spam": SemanticEvent<"email", EmailProperties, "anyone", EmailReaderContext>;
  /** Someone left a mailing list. */
  readonly "Email Unsubscribed": SemanticEvent<"email", EmailListProperties, "anyone", EmailReaderContext>;
  /** Someone installed the app. */
  readonly "Application Installed": SemanticEvent<"mobile", ApplicationProperties>;
  /** Someone opened the app. */
  readonly "Application Opened": SemanticEvent<"mobile", ApplicationOpenedProperties>;
  /** Someone sent the app to the background. */
  readonly "Application Backgrounded": SemanticEvent<"mobile", CustomProperties>;
  /** Someone brought the app back to the front. */
  readonly "Application Foregrounded": SemanticEvent<"mobile", CustomProperties>;
  /** Someone updated the app. */
  readonly "Application Updated": SemanticEvent<"mobile", ApplicationUpdatedProperties>;
  /** Someone removed the app. */
  readonly "Application Uninstalled": SemanticEvent<"mobile", CustomProperties>;
  /** The app crashed on someone. */
  readonly "Application Crashed": SemanticEvent<"mobile", CustomProperties>;
  /** Someone started a video. */
  readonly "Video Playback Started": SemanticEvent<"video", VideoPlaybackStartedProperties>;
  /** Someone paused a video. */
  readonly "Video Playback Paused": SemanticEvent<"video", VideoPlaybackProperties>;
  /** Something stopped a video. */
  readonly "Video Playback Interrupted": SemanticEvent<"video", VideoPlaybackInterruptedProperties>;
  /** A video began to buffer. */
  readonly "Video Playback Buffer Started": SemanticEvent<"video", VideoPlaybackProperties>;
  /** A video had buffered. */
  readonly "Video Playback Buffer Completed": SemanticEvent<"video", VideoPlaybackProperties>;
  /** Someone began to look for a place in a video. */
  readonly "Video Playback Seek Started": SemanticEvent<"video", VideoPlaybackProperties>;
  /** Someone found the place in a video. */
  readonly "Video Playback Seek Completed": SemanticEvent<"video", VideoPlaybackProperties>;
  /** Someone went on with a video. */
  readonly "Video Playback Resumed": SemanticEvent<"video", VideoPlaybackProperties>;
  /** A video came to its end. */
  readonly "Video Playback Completed": SemanticEvent<"video", VideoPlaybackProperties>;
  /** Someone left a video. */
  readonly "Video Playback Exited": SemanticEvent<"video", VideoPlaybackProperties>;
  /** A part of a video began. */
  readonly "Video Content Started": SemanticEvent<"video", VideoContentProperties>;
  /** A part of a video is still playing. */
  readonly "Video Content Playing": SemanticEvent<"video", VideoContentProperties>;
  /** A part of a video came to its end. */
  readonly "Video Content Completed": SemanticEvent<"video", VideoContentProperties>;
  /** An ad began. */
  readonly "Video Ad Started": SemanticEvent<"video", VideoAdProperties>;
  /** An ad is still playing. */
  readonly "Video Ad Playing": SemanticEvent<"video", VideoAdProperties>;
  /** An ad came to its end. */
  readonly "Video Ad Completed": SemanticEvent<"video", VideoAdProperties>;
  /** A video runs better or worse than before. */
  readonly "Video Quality Updated": SemanticEvent<"video", VideoQualityProperties>;
  /** Someone began a conversation. */
  readonly "Live Chat Conversation Started": SemanticEvent<"liveChat", LiveChatProperties>;
  /** A conversation ended. */
  readonly "Live Chat Conversation Ended": SemanticEvent<"liveChat", LiveChatProperties>;
  /** Someone sent a message. */
  readonly "Live Chat Message Sent": SemanticEvent<"liveChat", LiveChatProperties>;
  /** Someone received a message. */
  readonly "Live Chat Message Received": SemanticEvent<"liveChat", LiveChatProperties>;
  /** Someone saw a variation of an A/B test. */
  readonly "Experiment Viewed": SemanticEvent<"experiment", ExperimentProperties>;
  /** Someone can receive push notifications on a device. */
  readonly "Device Created or Updated": SemanticEvent<
    "operation",
    CustomProperties,
    "known",
    DeviceOperationContext
  >;
  /** Someone can no longer receive push notifications on a device. */
  readonly "Device Deleted": SemanticEvent<"operation", CustomProperties, "known", DeviceOperationContext>;
  /** Someone is to be removed from the workspace. */
  readonly "User Deleted": SemanticEvent<"operation", CustomProperties, "known">;
  /** Someone is to be removed from the workspace, and not to be added again. */
  readonly "User Suppressed": SemanticEvent<"operation", CustomProperties, "known">;
  /** Someone who was suppressed may be added again. */
  readonly "User Unsuppressed": SemanticEvent<"operation", CustomProperties, "known">;
  /** An object is to be removed from the workspace. */
  readonly "Object Deleted": SemanticEvent<"operation", ObjectIdProperties, "nobody">;
  /** Someone no longer belongs to an object. */
  readonly "Relationship Deleted": SemanticEvent<"operation", ObjectIdProperties, "known">;
  /** Something happened to a delivery outside of Customer.io. */
  readonly "Report Delivery Event": SemanticEvent<"operation", DeliveryReportProperties>;
  /** Someone saw an anonymous in-app message or clicked on it. */
  readonly "Report Content Event": SemanticEvent<"operation", ContentReportProperties>;
}

/**
 * How a mobile app was opened.
 *
 * @example
 * ```ts
 * import type { ApplicationOpenedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const applicationOpenedProperties: ApplicationOpenedProperties = { version: "2.1.0", from_background: true };
 * ```
 */
export type ApplicationOpenedProperties = ApplicationProperties & {
  /** Whether it was in the background before. */
  from_background?: boolean | undefined;
  /** The link that opened it; iOS only. */
  url?: string | undefined;
  [x: string]: unknown;
};

/**
 * A version of a mobile app.
 *
 * @example
 * ```ts
 * import type { ApplicationProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const applicationProperties: ApplicationProperties = { version: "2.1.0", build: "4711" };
 * ```
 */
export type ApplicationProperties = {
  version?: string | undefined;
  build?: string | undefined;
  [x: string]: unknown;
};

/**
 * The versions of a mobile app before and after an update.
 *
 * @example
 * ```ts
 * import type { ApplicationUpdatedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const applicationUpdatedProperties: ApplicationUpdatedProperties = { previous_version: "2.0.3", version: "2.1.0" };
 * ```
 */
export type ApplicationUpdatedProperties = ApplicationProperties & {
  previous_version?: string | undefined;
  previous_build?: string | undefined;
  [x: string]: unknown;
};

/**
 * A product that went into a cart or out of it.
 *
 * @example
 * ```ts
 * import type { CartProductProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const cartProductProperties: CartProductProperties = { cart_id: "cart-7", product_id: "cd-9", quantity: 2 };
 * ```
 */
export type CartProductProperties = Product & {
  /** The cart's id. */
  cart_id?: string | undefined;
  [x: string]: unknown;
};

/**
 * A cart and what is in it.
 *
 * @example
 * ```ts
 * import type { CartProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const cartProperties: CartProperties = { cart_id: "cart-7", products: [ { product_id: "cd-9", quantity: 2 } ] };
 * ```
 */
export type CartProperties = {
  /** The cart's id. */
  cart_id?: string | undefined;
  products?: Product[] | undefined;
  [x: string]: unknown;
};

/**
 * A cart that was shared.
 *
 * @example
 * ```ts
 * import type { CartSharedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const cartSharedProperties: CartSharedProperties = { share_via: "email", cart_id: "cart-7", products: [ { product_id: "cd-9" } ] };
 * ```
 */
export type CartSharedProperties = {
  /** Such as `email`. */
  share_via?: string | undefined;
  share_message?: string | undefined;
  /** Whom it was shared with. */
  recipient?: string | undefined;
  /** The cart's id. */
  cart_id?: string | undefined;
  /** The ids of the products in it. */
  products?: {
    product_id?: string | undefined;
    [x: string]: unknown;
  }[] | undefined;
  [x: string]: unknown;
};

/**
 * An order and what it comes to.
 *
 * @example
 * ```ts
 * import type { CheckoutProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const checkoutProperties: CheckoutProperties = {
 *   order_id: "o-1",
 *   revenue: 23.54,
 *   currency: "USD",
 *   products: [ { product_id: "cd-9", quantity: 2 } ],
 * };
 * ```
 */
export type CheckoutProperties = {
  /** The order's id. */
  order_id?: string | undefined;
  /** The shop or partner that the order came through. */
  affiliation?: string | undefined;
  /** What was earned, without shipping, tax, discounts and coupons. */
  revenue?: number | undefined;
  /** Cost of shipping. */
  shipping?: number | undefined;
  tax?: number | undefined;
  discount?: number | undefined;
  /** Code of the coupon. */
  coupon?: string | undefined;
  /** Such as `USD`. */
  currency?: string | undefined;
  products?: Product[] | undefined;
  [x: string]: unknown;
};

/**
 * An order that is about to be paid.
 *
 * @example
 * ```ts
 * import type { CheckoutStartedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const checkoutStartedProperties: CheckoutStartedProperties = { order_id: "o-1", value: 23.54, currency: "USD" };
 * ```
 */
export type CheckoutStartedProperties = CheckoutProperties & {
  /** What the order is worth. */
  value?: number | undefined;
  [x: string]: unknown;
};

/**
 * A step of a checkout.
 *
 * @example
 * ```ts
 * import type { CheckoutStepProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const checkoutStepProperties: CheckoutStepProperties = { checkout_id: "c-1", step: 2, shipping_method: "ground" };
 * ```
 */
export type CheckoutStepProperties = {
  /** Id of the checkout. */
  checkout_id?: string | undefined;
  /** Number of the step. */
  step?: number | undefined;
  shipping_method?: string | undefined;
  payment_method?: string | undefined;
  [x: string]: unknown;
};

/**
 * What someone did with an anonymous in-app message.
 *
 * @example
 * ```ts
 * import type { ContentReport } from "@customerio-notebooks/pipelines-api";
 *
 * const contentReport: ContentReport = { actionType: "viewed_content", contentId: 5, templateId: 10 };
 * ```
 */
export type ContentReport = {
  /** What the person did. */
  actionType: "viewed_content" | "clicked_content";
  /** Id of the message. */
  contentId?: number | undefined;
  /** Id of the template within the message. */
  templateId?: number | undefined;
  [x: string]: unknown;
};

/**
 * What is sent of what someone did with an anonymous in-app message.
 *
 * @example
 * ```ts
 * import type { ContentReportProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const contentReportProperties: ContentReportProperties = { actionType: "viewed_content", activityType: "viewed_content", contentId: 5 };
 * ```
 */
export type ContentReportProperties = ContentReport & {
  /** The same value as `actionType`. */
  activityType: "viewed_content" | "clicked_content";
  [x: string]: unknown;
};

/**
 * A coupon that was denied.
 *
 * @example
 * ```ts
 * import type { CouponDeniedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const couponDeniedProperties: CouponDeniedProperties = { coupon_id: "jazz10", reason: "expired" };
 * ```
 */
export type CouponDeniedProperties = CouponEnteredProperties & {
  coupon_name?: string | undefined;
  /** Why it was denied. */
  reason?: string | undefined;
  [x: string]: unknown;
};

/**
 * A coupon that was entered.
 *
 * @example
 * ```ts
 * import type { CouponEnteredProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const couponEnteredProperties: CouponEnteredProperties = { order_id: "o-1", coupon_id: "jazz10" };
 * ```
 */
export type CouponEnteredProperties = {
  /** The order's id. */
  order_id?: string | undefined;
  /** The cart's id. */
  cart_id?: string | undefined;
  coupon_id?: string | undefined;
  [x: string]: unknown;
};

/**
 * A coupon that was applied or removed.
 *
 * @example
 * ```ts
 * import type { CouponProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const couponProperties: CouponProperties = { order_id: "o-1", coupon_id: "jazz10", discount: 2.35 };
 * ```
 */
export type CouponProperties = CouponEnteredProperties & {
  coupon_name?: string | undefined;
  /** What it takes off. */
  discount?: number | undefined;
  [x: string]: unknown;
};

/**
 * Properties of an event that has none of its own: any may be given.
 *
 * @example
 * ```ts
 * import type { CustomProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const customProperties: CustomProperties = { screen: "Basket" };
 * ```
 */
export type CustomProperties = {
  [x: string]: unknown;
};

/**
 * What happened to a delivery outside of Customer.io.
 *
 * @example
 * ```ts
 * import type { DeliveryReportProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const deliveryReportProperties: DeliveryReportProperties = { deliveryId: "d-1", metric: "opened", recipient: "fcm-token-1" };
 * ```
 */
export type DeliveryReportProperties = {
  /** Id of the delivery. */
  deliveryId: string;
  /** What happened to the delivery. */
  metric: "delivered" | "clicked" | "converted" | "opened";
  /** Whom it went to: a device token, an id, an address. */
  recipient?: string | undefined;
  /** Why it failed. */
  reason?: string | undefined;
  /** Value of what was clicked in an in-app message. */
  actionValue?: string | undefined;
  /** Link that was clicked in an in-app message. */
  href?: string | undefined;
  [x: string]: unknown;
};

/**
 * A device that can receive push notifications.
 *
 * @example
 * ```ts
 * import type { Device } from "@customerio-notebooks/pipelines-api";
 *
 * const device: Device = { token: "fcm-token-1", type: "android" };
 * ```
 */
export type Device = {
  /** Its push token. */
  token: string;
  type?: ("ios" | "android") | undefined;
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
 * The device that is meant.
 *
 * @example
 * ```ts
 * import type { DeviceOperationContext } from "@customerio-notebooks/pipelines-api";
 *
 * const deviceOperationContext: DeviceOperationContext = { device: { token: "fcm-token-1", type: "ios" } };
 * ```
 */
export type DeviceOperationContext = {
  /** A device that can receive push notifications. */
  device: Device;
  [x: string]: unknown;
};

/**
 * Who the e-mail was sent to.
 *
 * @example
 * ```ts
 * import type { EmailContext } from "@customerio-notebooks/pipelines-api";
 *
 * const emailContext: EmailContext = { traits: { email: "ada@example.com" } };
 * ```
 */
export type EmailContext = {
  traits?: {
    /** The recipient's address. */
    email?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  [x: string]: unknown;
};

/**
 * A link in an e-mail.
 *
 * @example
 * ```ts
 * import type { EmailLinkProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const emailLinkProperties: EmailLinkProperties = { email_id: "e-1", link_url: "https://shop.example.com/jazz" };
 * ```
 */
export type EmailLinkProperties = EmailProperties & {
  link_id?: string | undefined;
  link_url?: string | undefined;
  [x: string]: unknown;
};

/**
 * An e-mail, and the list that someone left by it.
 *
 * @example
 * ```ts
 * import type { EmailListProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const emailListProperties: EmailListProperties = { email_id: "e-1", list_id: "l-1", list_name: "New CDs" };
 * ```
 */
export type EmailListProperties = EmailProperties & {
  list_id?: string | undefined;
  list_name?: string | undefined;
  [x: string]: unknown;
};

/**
 * An e-mail that was sent to someone.
 *
 * @example
 * ```ts
 * import type { EmailProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const emailProperties: EmailProperties = { email_id: "e-1", email_subject: "Jazz week" };
 * ```
 */
export type EmailProperties = {
  /** Id of the e-mail. */
  email_id: string;
  email_subject?: string | undefined;
  campaign_id?: string | undefined;
  campaign_name?: string | undefined;
  [x: string]: unknown;
};

/**
 * Who read the e-mail, and with what.
 *
 * @example
 * ```ts
 * import type { EmailReaderContext } from "@customerio-notebooks/pipelines-api";
 *
 * const emailReaderContext: EmailReaderContext = { traits: { email: "ada@example.com", ip: "203.0.113.7" } };
 * ```
 */
export type EmailReaderContext = {
  traits?: {
    /** The recipient's address. */
    email?: string | undefined;
    ip?: string | undefined;
    user_agent?: string | undefined;
    [x: string]: unknown;
  } | undefined;
  [x: string]: unknown;
};

/**
 * An A/B test, and the variation of it that someone saw.
 *
 * @example
 * ```ts
 * import type { ExperimentProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const experimentProperties: ExperimentProperties = {
 *   experiment_id: "x-1",
 *   experiment_name: "Buy button",
 *   variation_id: "b",
 *   variation_name: "Blue",
 * };
 * ```
 */
export type ExperimentProperties = {
  experiment_id?: string | undefined;
  experiment_name?: string | undefined;
  variation_id?: string | undefined;
  variation_name?: string | undefined;
  [x: string]: unknown;
};

/**
 * A conversation in a live chat.
 *
 * @example
 * ```ts
 * import type { LiveChatProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const liveChatProperties: LiveChatProperties = { conversation_id: "c-1", agent_name: "Bob", conversation_duration: 0 };
 * ```
 */
export type LiveChatProperties = {
  agent_id?: string | undefined;
  agent_name?: string | undefined;
  agent_username?: string | undefined;
  conversation_id?: string | undefined;
  /** How long it has lasted, in seconds; 0 at its start. */
  conversation_duration?: number | undefined;
  message_id?: string | undefined;
  [x: string]: unknown;
};

/**
 * The object that is meant.
 *
 * @example
 * ```ts
 * import type { ObjectIdProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const objectIdProperties: ObjectIdProperties = { objectId: "acme", objectTypeId: 1 };
 * ```
 */
export type ObjectIdProperties = {
  /** The object's id. */
  objectId: string;
  /** Id of the object's type; 1 where absent. */
  objectTypeId?: number | undefined;
  [x: string]: unknown;
};

/**
 * An order that was cancelled.
 *
 * @example
 * ```ts
 * import type { OrderCancelledProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const orderCancelledProperties: OrderCancelledProperties = { order_id: "o-1", total: 23.54 };
 * ```
 */
export type OrderCancelledProperties = CheckoutProperties & {
  /** What was paid in all. */
  total?: number | undefined;
  [x: string]: unknown;
};

/**
 * An order that was completed or refunded.
 *
 * @example
 * ```ts
 * import type { OrderProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const orderProperties: OrderProperties = {
 *   order_id: "o-1",
 *   total: 23.54,
 *   products: [ { product_id: "cd-9", price: 11.77, quantity: 2 } ],
 * };
 * ```
 */
export type OrderProperties = CheckoutProperties & {
  /** What was paid in all. */
  total?: number | undefined;
  /** Id of the checkout. */
  checkout_id?: string | undefined;
  /** What was paid, without shipping and tax. */
  subtotal?: number | undefined;
  [x: string]: unknown;
};

/**
 * How an order is to be paid.
 *
 * @example
 * ```ts
 * import type { PaymentInfoProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const paymentInfoProperties: PaymentInfoProperties = { checkout_id: "c-1", order_id: "o-1", payment_method: "card" };
 * ```
 */
export type PaymentInfoProperties = CheckoutStepProperties & {
  /** The order's id. */
  order_id?: string | undefined;
  [x: string]: unknown;
};

/**
 * A product that was looked at, and what it would cost.
 *
 * @example
 * ```ts
 * import type { PricedProductProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const pricedProductProperties: PricedProductProperties = { product_id: "cd-9", name: "Kind of Blue", price: 11.77, currency: "USD" };
 * ```
 */
export type PricedProductProperties = Product & {
  /** Such as `USD`. */
  currency?: string | undefined;
  /** Price of all of them. */
  value?: number | undefined;
  [x: string]: unknown;
};

/**
 * A product.
 *
 * @example
 * ```ts
 * import type { Product } from "@customerio-notebooks/pipelines-api";
 *
 * const product: Product = { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 };
 * ```
 */
export type Product = {
  product_id?: string | undefined;
  /** Stock keeping unit. */
  sku?: string | undefined;
  category?: string | undefined;
  name?: string | undefined;
  brand?: string | undefined;
  /** Such as its colour. */
  variant?: string | undefined;
  /** Price of one. */
  price?: number | undefined;
  quantity?: number | undefined;
  /** Code of the coupon that was used for it. */
  coupon?: string | undefined;
  /** Its place in a list. */
  position?: number | undefined;
  /** URL of its page. */
  url?: string | undefined;
  /** URL of its picture. */
  image_url?: string | undefined;
  [x: string]: unknown;
};

/**
 * A list of products that was filtered or sorted.
 *
 * @example
 * ```ts
 * import type { ProductFilterProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const productFilterProperties: ProductFilterProperties = {
 *   list_id: "all",
 *   filters: [ { type: "genre", value: "jazz" } ],
 *   sorts: [ { type: "price", value: "desc" } ],
 * };
 * ```
 */
export type ProductFilterProperties = ProductListProperties & {
  /** What narrows the list down. */
  filters?: {
    type?: string | undefined;
    value?: string | undefined;
    [x: string]: unknown;
  }[] | undefined;
  /** What the list is sorted by. */
  sorts?: {
    type?: string | undefined;
    value?: string | undefined;
    [x: string]: unknown;
  }[] | undefined;
  [x: string]: unknown;
};

/**
 * A list of products.
 *
 * @example
 * ```ts
 * import type { ProductListProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const productListProperties: ProductListProperties = { list_id: "new-this-week", category: "Jazz", products: [ { product_id: "cd-9" } ] };
 * ```
 */
export type ProductListProperties = {
  list_id?: string | undefined;
  category?: string | undefined;
  products?: Product[] | undefined;
  [x: string]: unknown;
};

/**
 * The review of a product.
 *
 * @example
 * ```ts
 * import type { ProductReviewedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const productReviewedProperties: ProductReviewedProperties = { product_id: "cd-9", review_id: "r-1", review_body: "A classic.", rating: 5 };
 * ```
 */
export type ProductReviewedProperties = {
  product_id?: string | undefined;
  review_id?: string | undefined;
  /** What the review says. */
  review_body?: string | undefined;
  /** Such as the number of stars. */
  rating?: number | undefined;
  [x: string]: unknown;
};

/**
 * A search for products.
 *
 * @example
 * ```ts
 * import type { ProductSearchProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const productSearchProperties: ProductSearchProperties = { query: "miles davis" };
 * ```
 */
export type ProductSearchProperties = {
  /** What was searched for. */
  query?: string | undefined;
  [x: string]: unknown;
};

/**
 * A product that was shared.
 *
 * @example
 * ```ts
 * import type { ProductSharedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const productSharedProperties: ProductSharedProperties = { share_via: "email", recipient: "bob@example.com", product_id: "cd-9" };
 * ```
 */
export type ProductSharedProperties = {
  /** Such as `email`. */
  share_via?: string | undefined;
  share_message?: string | undefined;
  /** Whom it was shared with. */
  recipient?: string | undefined;
  product_id?: string | undefined;
  /** Stock keeping unit. */
  sku?: string | undefined;
  category?: string | undefined;
  name?: string | undefined;
  brand?: string | undefined;
  /** Such as its colour. */
  variant?: string | undefined;
  /** Price of one. */
  price?: number | undefined;
  /** URL of its page. */
  url?: string | undefined;
  /** URL of its picture. */
  image_url?: string | undefined;
  [x: string]: unknown;
};

/**
 * A promotion.
 *
 * @example
 * ```ts
 * import type { PromotionProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const promotionProperties: PromotionProperties = { promotion_id: "p-1", name: "Jazz week", creative: "banner", position: "top" };
 * ```
 */
export type PromotionProperties = {
  promotion_id?: string | undefined;
  /** What shows the promotion. */
  creative?: string | undefined;
  name?: string | undefined;
  /** Where it stands. */
  position?: string | undefined;
  [x: string]: unknown;
};

/**
 * An ad in a playback.
 *
 * @example
 * ```ts
 * import type { VideoAdProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoAdProperties: VideoAdProperties = { session_id: "s-1", asset_id: "ad-3", type: "pre-roll", position: 5, total_length: 15 };
 * ```
 */
export type VideoAdProperties = {
  /** Ties the events of one playback together. */
  session_id?: string | undefined;
  /** Id of the ad. */
  asset_id?: string | undefined;
  /** Id of the pod. */
  pod_id?: string | undefined;
  /** Its place among the ads of the pod. */
  pod_position?: number | undefined;
  /** How many ads the pod has. */
  pod_length?: number | undefined;
  /** Where the ad stands in the video. */
  type?: ("pre-roll" | "mid-roll" | "post-roll") | undefined;
  title?: string | undefined;
  /** Where the playhead is, in seconds. */
  position?: number | undefined;
  /** Length in seconds; null for a livestream. */
  total_length?: (number | null) | undefined;
  publisher?: string | undefined;
  /** `linear` where everyone sees the same ad. */
  load_type?: ("dynamic" | "linear") | undefined;
  /** What plays around the ad, for destinations that want it. */
  content?: {
    [key: string]: unknown;
  } | undefined;
  /** The quarter of the ad that was reached, 1 to 4. */
  quartile?: number | undefined;
  [x: string]: unknown;
};

/**
 * A part of a playback that is no ad.
 *
 * @example
 * ```ts
 * import type { VideoContentProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoContentProperties: VideoContentProperties = {
 *   session_id: "s-1",
 *   asset_id: "v-1",
 *   title: "So What, live",
 *   genre: "Jazz",
 *   position: 20,
 * };
 * ```
 */
export type VideoContentProperties = {
  /** Ties the events of one playback together. */
  session_id?: string | undefined;
  /** Id of the video. */
  asset_id?: string | undefined;
  /** Id of the pod. */
  pod_id?: string | undefined;
  /** Name of the programme that it belongs to. */
  program?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  season?: string | undefined;
  /** Where the playhead is, in seconds. */
  position?: number | undefined;
  /** Length in seconds; null for a livestream. */
  total_length?: (number | null) | undefined;
  genre?: string | undefined;
  publisher?: string | undefined;
  channel?: string | undefined;
  full_episode?: boolean | undefined;
  livestream?: boolean | undefined;
  /** When it was first on the air. */
  airdate?: (string | Date) | undefined;
  /** In kbit/s. */
  bitrate?: number | undefined;
  /** Frames a second. */
  framerate?: number | undefined;
  keywords?: string[] | undefined;
  [x: string]: unknown;
};

/**
 * A playback that was interrupted.
 *
 * @example
 * ```ts
 * import type { VideoPlaybackInterruptedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoPlaybackInterruptedProperties: VideoPlaybackInterruptedProperties = { session_id: "s-1", content_asset_id: "v-1", position: 20, method: "call" };
 * ```
 */
export type VideoPlaybackInterruptedProperties = VideoPlaybackProperties & {
  /** What interrupted it, such as a call. */
  method?: string | undefined;
  [x: string]: unknown;
};

/**
 * A playback.
 *
 * @example
 * ```ts
 * import type { VideoPlaybackProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoPlaybackProperties: VideoPlaybackProperties = { session_id: "s-1", content_asset_id: "v-1", position: 20, full_screen: true };
 * ```
 */
export type VideoPlaybackProperties = {
  /** Id of the video. */
  content_asset_id?: string | undefined;
  /** Id of the pod. */
  content_pod_id?: string | undefined;
  /** Ties the events of one playback together. */
  session_id?: string | undefined;
  /** Id of the ad that plays or is about to. */
  ad_asset_id?: string | undefined;
  /** Id of the pod of that ad. */
  ad_pod_id?: string | undefined;
  /** Where the ad stands in the video. */
  ad_type?: ("pre-roll" | "mid-roll" | "post-roll") | undefined;
  /** Where the playhead is, in seconds. */
  position?: number | undefined;
  /** Length in seconds; null for a livestream. */
  total_length?: (number | null) | undefined;
  /** In kbit/s. */
  bitrate?: number | undefined;
  /** Frames a second. */
  framerate?: number | undefined;
  /** Such as `vimeo`. */
  video_player?: string | undefined;
  /** Volume, 0 to 100. */
  sound?: number | undefined;
  full_screen?: boolean | undefined;
  /** Whether ads can be seen. */
  ad_enabled?: boolean | undefined;
  /** Such as `480p`. */
  quality?: string | undefined;
  livestream?: boolean | undefined;
  [x: string]: unknown;
};

/**
 * A playback that starts; unlike the events that follow, it has lists of ids.
 *
 * @example
 * ```ts
 * import type { VideoPlaybackStartedProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoPlaybackStartedProperties: VideoPlaybackStartedProperties = { session_id: "s-1", content_asset_ids: [ "v-1" ], total_length: 540, sound: 80 };
 * ```
 */
export type VideoPlaybackStartedProperties = {
  /** Ids of the videos that may play. */
  content_asset_ids?: string[] | undefined;
  /** Ids of the pods of the playback. */
  content_pod_ids?: string[] | undefined;
  /** Ties the events of one playback together. */
  session_id?: string | undefined;
  /** Id of the ad that plays or is about to. */
  ad_asset_id?: string | undefined;
  /** Id of the pod of that ad. */
  ad_pod_id?: string | undefined;
  /** Where the ad stands in the video. */
  ad_type?: ("pre-roll" | "mid-roll" | "post-roll") | undefined;
  /** Where the playhead is, in seconds. */
  position?: number | undefined;
  /** Length in seconds; null for a livestream. */
  total_length?: (number | null) | undefined;
  /** In kbit/s. */
  bitrate?: number | undefined;
  /** Frames a second. */
  framerate?: number | undefined;
  /** Such as `vimeo`. */
  video_player?: string | undefined;
  /** Volume, 0 to 100. */
  sound?: number | undefined;
  full_screen?: boolean | undefined;
  /** Whether ads can be seen. */
  ad_enabled?: boolean | undefined;
  /** Such as `480p`. */
  quality?: string | undefined;
  livestream?: boolean | undefined;
  [x: string]: unknown;
};

/**
 * How well a playback runs.
 *
 * @example
 * ```ts
 * import type { VideoQualityProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const videoQualityProperties: VideoQualityProperties = { bitrate: 1200, framerate: 30, droppedFrames: 2 };
 * ```
 */
export type VideoQualityProperties = {
  /** In kbit/s. */
  bitrate?: number | undefined;
  /** Frames a second. */
  framerate?: number | undefined;
  /** How long the video took to start. */
  startupTime?: number | undefined;
  /** How many frames were left out. */
  droppedFrames?: number | undefined;
  [x: string]: unknown;
};

/**
 * A product that went from a wish list into a cart.
 *
 * @example
 * ```ts
 * import type { WishlistCartProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const wishlistCartProperties: WishlistCartProperties = { wishlist_id: "w-1", cart_id: "cart-7", product_id: "cd-9" };
 * ```
 */
export type WishlistCartProperties = CartProductProperties & {
  wishlist_id?: string | undefined;
  wishlist_name?: string | undefined;
  [x: string]: unknown;
};

/**
 * A product that went into a wish list or out of it.
 *
 * @example
 * ```ts
 * import type { WishlistProperties } from "@customerio-notebooks/pipelines-api";
 *
 * const wishlistProperties: WishlistProperties = { wishlist_id: "w-1", wishlist_name: "Birthday", product_id: "cd-9" };
 * ```
 */
export type WishlistProperties = Product & {
  wishlist_id?: string | undefined;
  wishlist_name?: string | undefined;
  [x: string]: unknown;
};
