// The semantic events as data, with zod's own types; `semanticEvents` shows the table without them. All are sent to
// `/track`; spelling and case matter. Names from the official document, whose two spellings of `Video Playback
// Interrupted` agree in the schema.
import type { z } from "zod";
import * as schemas from "./event_schemas.ts";
import { Context } from "./schemas.ts";
import type { SemanticEventPerformer } from "./semantic_event.ts";

/** What makes the entries of a category. */
const eventsOf = <Category extends string, Performer extends SemanticEventPerformer>(
  category: Category,
  performer: Performer,
) =>
<Properties extends z.ZodType>(summary: string, properties: Properties, example: z.infer<Properties>) => ({
  category,
  summary,
  performer,
  properties,
  context: Context,
  example: { properties: example },
});

const ecommerce = eventsOf("ecommerce", "anyone");
const mobile = eventsOf("mobile", "anyone");
const video = eventsOf("video", "anyone");
const liveChat = eventsOf("liveChat", "anyone");
const experiment = eventsOf("experiment", "anyone");
const report = eventsOf("operation", "anyone");
const operation = eventsOf("operation", "known");
const objectOperation = eventsOf("operation", "nobody");

const email = <Properties extends z.ZodType, Circumstances extends z.ZodType>(
  summary: string,
  properties: Properties,
  context: Circumstances,
  example: z.infer<Properties>,
) => ({
  ...eventsOf("email", "anyone")(summary, properties, example),
  context,
  example: { properties: example, context: { traits: { email: "ada@example.com" } } },
});

const deviceOperation = (summary: string, device: z.infer<typeof schemas.Device>) => ({
  ...operation(summary, schemas.CustomProperties, {}),
  context: schemas.DeviceOperationContext,
  example: { properties: {}, context: { device } },
});

const kindOfBlue = { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 };
const jazzWeek = { email_id: "e-1", email_subject: "Jazz week" };
const playback = { session_id: "s-1", content_asset_id: "v-1", position: 20 };
const soWhat = { session_id: "s-1", asset_id: "v-1", title: "So What" };
const ad: z.infer<typeof schemas.VideoAdProperties> = {
  session_id: "s-1",
  asset_id: "ad-3",
  type: "pre-roll",
};
const chat = { conversation_id: "c-1", agent_name: "Bob" };

/** Every semantic event by its name. */
export const eventTable = {
  "Products Searched": ecommerce("Someone searched for products.", schemas.ProductSearchProperties, {
    query: "miles davis",
  }),
  "Product List Viewed": ecommerce("Someone saw a list of products.", schemas.ProductListProperties, {
    list_id: "new",
    products: [kindOfBlue],
  }),
  "Product List Filtered": ecommerce(
    "Someone filtered or sorted a list of products.",
    schemas.ProductFilterProperties,
    { list_id: "new", filters: [{ type: "genre", value: "jazz" }] },
  ),
  "Product Clicked": ecommerce("Someone clicked on a product.", schemas.PricedProductProperties, {
    ...kindOfBlue,
    position: 3,
  }),
  "Product Viewed": ecommerce("Someone looked at a product.", schemas.PricedProductProperties, {
    ...kindOfBlue,
    currency: "USD",
  }),
  "Product Added": ecommerce("Someone put a product into the cart.", schemas.CartProductProperties, {
    cart_id: "cart-7",
    ...kindOfBlue,
  }),
  "Product Removed": ecommerce("Someone took a product out of the cart.", schemas.CartProductProperties, {
    cart_id: "cart-7",
    ...kindOfBlue,
  }),
  "Cart Viewed": ecommerce("Someone looked into the cart.", schemas.CartProperties, {
    cart_id: "cart-7",
    products: [kindOfBlue],
  }),
  "Checkout Started": ecommerce("Someone began to pay.", schemas.CheckoutStartedProperties, {
    order_id: "o-1",
    value: 11.77,
    currency: "USD",
  }),
  "Checkout Step Viewed": ecommerce(
    "Someone came to a step of the checkout.",
    schemas.CheckoutStepProperties,
    { checkout_id: "c-1", step: 2 },
  ),
  "Checkout Step Completed": ecommerce(
    "Someone completed a step of the checkout.",
    schemas.CheckoutStepProperties,
    { checkout_id: "c-1", step: 2, shipping_method: "ground" },
  ),
  "Payment Info Entered": ecommerce("Someone said how they would pay.", schemas.PaymentInfoProperties, {
    checkout_id: "c-1",
    order_id: "o-1",
    payment_method: "card",
  }),
  "Order Completed": ecommerce("Someone bought something.", schemas.OrderProperties, {
    order_id: "o-1",
    total: 11.77,
    products: [kindOfBlue],
  }),
  "Order Updated": ecommerce("Someone changed an order.", schemas.CheckoutProperties, {
    order_id: "o-1",
    revenue: 11.77,
    currency: "USD",
  }),
  "Order Refunded": ecommerce("Someone got their money back.", schemas.OrderProperties, {
    order_id: "o-1",
    total: 11.77,
  }),
  "Order Cancelled": ecommerce("Someone cancelled an order.", schemas.OrderCancelledProperties, {
    order_id: "o-1",
    total: 11.77,
  }),
  "Promotion Viewed": ecommerce("Someone saw a promotion.", schemas.PromotionProperties, {
    promotion_id: "p-1",
    name: "Jazz week",
    position: "top",
  }),
  "Promotion Clicked": ecommerce("Someone clicked on a promotion.", schemas.PromotionProperties, {
    promotion_id: "p-1",
    name: "Jazz week",
    creative: "banner",
  }),
  "Coupon Entered": ecommerce("Someone entered a coupon.", schemas.CouponEnteredProperties, {
    order_id: "o-1",
    coupon_id: "jazz10",
  }),
  "Coupon Applied": ecommerce("A coupon was taken off the price.", schemas.CouponProperties, {
    order_id: "o-1",
    coupon_id: "jazz10",
    discount: 1.18,
  }),
  "Coupon Denied": ecommerce("A coupon was not accepted.", schemas.CouponDeniedProperties, {
    order_id: "o-1",
    coupon_id: "jazz10",
    reason: "expired",
  }),
  "Coupon Removed": ecommerce("Someone took a coupon back.", schemas.CouponProperties, {
    order_id: "o-1",
    coupon_id: "jazz10",
    discount: 1.18,
  }),
  "Product Added to Wishlist": ecommerce(
    "Someone put a product on a wish list.",
    schemas.WishlistProperties,
    { wishlist_id: "w-1", ...kindOfBlue },
  ),
  "Product Removed from Wishlist": ecommerce(
    "Someone took a product off a wish list.",
    schemas.WishlistProperties,
    { wishlist_id: "w-1", ...kindOfBlue },
  ),
  "Wishlist Product Added to Cart": ecommerce(
    "Someone put a product of a wish list into the cart.",
    schemas.WishlistCartProperties,
    { wishlist_id: "w-1", cart_id: "cart-7", ...kindOfBlue },
  ),
  "Product Shared": ecommerce("Someone told someone else of a product.", schemas.ProductSharedProperties, {
    share_via: "email",
    recipient: "bob@example.com",
    product_id: "cd-9",
  }),
  "Cart Shared": ecommerce("Someone showed their cart to someone else.", schemas.CartSharedProperties, {
    share_via: "email",
    cart_id: "cart-7",
    products: [{ product_id: "cd-9" }],
  }),
  "Product Reviewed": ecommerce("Someone reviewed a product.", schemas.ProductReviewedProperties, {
    product_id: "cd-9",
    review_body: "A classic.",
    rating: 5,
  }),

  "Email Bounced": email(
    "An e-mail could not be delivered.",
    schemas.EmailProperties,
    schemas.EmailContext,
    jazzWeek,
  ),
  "Email Delivered": email(
    "An e-mail reached its recipient's server.",
    schemas.EmailProperties,
    schemas.EmailContext,
    jazzWeek,
  ),
  "Email Opened": email(
    "Someone opened an e-mail.",
    schemas.EmailProperties,
    schemas.EmailReaderContext,
    jazzWeek,
  ),
  "Email Link Clicked": email(
    "Someone clicked on a link in an e-mail.",
    schemas.EmailLinkProperties,
    schemas.EmailReaderContext,
    { ...jazzWeek, link_url: "https://shop.example.com/jazz" },
  ),
  "Email Marked as Spam": email(
    "Someone marked an e-mail as spam.",
    schemas.EmailProperties,
    schemas.EmailReaderContext,
    jazzWeek,
  ),
  "Email Unsubscribed": email(
    "Someone left a mailing list.",
    schemas.EmailListProperties,
    schemas.EmailReaderContext,
    { ...jazzWeek, list_id: "l-1", list_name: "New CDs" },
  ),

  "Application Installed": mobile("Someone installed the app.", schemas.ApplicationProperties, {
    version: "2.1.0",
    build: "4711",
  }),
  "Application Opened": mobile("Someone opened the app.", schemas.ApplicationOpenedProperties, {
    version: "2.1.0",
    from_background: true,
  }),
  "Application Backgrounded": mobile("Someone sent the app to the background.", schemas.CustomProperties, {
    screen: "Basket",
  }),
  "Application Foregrounded": mobile("Someone brought the app back to the front.", schemas.CustomProperties, {
    screen: "Basket",
  }),
  "Application Updated": mobile("Someone updated the app.", schemas.ApplicationUpdatedProperties, {
    previous_version: "2.0.3",
    version: "2.1.0",
  }),
  "Application Uninstalled": mobile("Someone removed the app.", schemas.CustomProperties, { months_used: 7 }),
  "Application Crashed": mobile("The app crashed on someone.", schemas.CustomProperties, {
    screen: "Basket",
  }),

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

  "Live Chat Conversation Started": liveChat("Someone began a conversation.", schemas.LiveChatProperties, {
    ...chat,
    conversation_duration: 0,
  }),
  "Live Chat Conversation Ended": liveChat("A conversation ended.", schemas.LiveChatProperties, {
    ...chat,
    conversation_duration: 300,
  }),
  "Live Chat Message Sent": liveChat("Someone sent a message.", schemas.LiveChatProperties, {
    ...chat,
    message_id: "m-1",
  }),
  "Live Chat Message Received": liveChat("Someone received a message.", schemas.LiveChatProperties, {
    ...chat,
    message_id: "m-2",
  }),

  "Experiment Viewed": experiment("Someone saw a variation of an A/B test.", schemas.ExperimentProperties, {
    experiment_name: "Buy button",
    variation_id: "b",
    variation_name: "Blue",
  }),

  "Device Created or Updated": deviceOperation("Someone can receive push notifications on a device.", {
    token: "fcm-token-1",
    type: "android",
  }),
  "Device Deleted": deviceOperation("Someone can no longer receive push notifications on a device.", {
    token: "fcm-token-1",
  }),
  "User Deleted": operation(
    "Someone is to be removed from the workspace.",
    schemas.CustomProperties,
    { reason: "asked for it" },
  ),
  "User Suppressed": operation(
    "Someone is to be removed from the workspace, and not to be added again.",
    schemas.CustomProperties,
    { reason: "asked for it" },
  ),
  "User Unsuppressed": operation(
    "Someone who was suppressed may be added again.",
    schemas.CustomProperties,
    { reason: "asked for it" },
  ),
  "Object Deleted": objectOperation(
    "An object is to be removed from the workspace.",
    schemas.ObjectIdProperties,
    { objectId: "acme", objectTypeId: 1 },
  ),
  "Relationship Deleted": operation(
    "Someone no longer belongs to an object.",
    schemas.ObjectIdProperties,
    { objectId: "acme", objectTypeId: 1 },
  ),
  "Report Delivery Event": report(
    "Something happened to a delivery outside of Customer.io.",
    schemas.DeliveryReportProperties,
    { deliveryId: "d-1", metric: "opened" },
  ),
  "Report Content Event": report(
    "Someone saw an anonymous in-app message or clicked on it.",
    schemas.ContentReportProperties,
    { actionType: "viewed_content", activityType: "viewed_content", contentId: 5 },
  ),
};
