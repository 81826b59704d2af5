/**
 * The events that Customer.io and its destinations know by name, by what they are about. All are sent to `/track`; spelling
 * and case matter. From the official document, whose two spellings of `Video Playback Interrupted` agree in the schema.
 */
export const semanticEvents = {
  ecommerce: [
    "Products Searched",
    "Product List Viewed",
    "Product List Filtered",
    "Product Clicked",
    "Product Viewed",
    "Product Added",
    "Product Removed",
    "Cart Viewed",
    "Checkout Started",
    "Checkout Step Viewed",
    "Checkout Step Completed",
    "Payment Info Entered",
    "Order Completed",
    "Order Updated",
    "Order Refunded",
    "Order Cancelled",
    "Promotion Viewed",
    "Promotion Clicked",
    "Coupon Entered",
    "Coupon Applied",
    "Coupon Denied",
    "Coupon Removed",
    "Product Added to Wishlist",
    "Product Removed from Wishlist",
    "Wishlist Product Added to Cart",
    "Product Shared",
    "Cart Shared",
    "Product Reviewed",
  ],
  email: [
    "Email Bounced",
    "Email Delivered",
    "Email Opened",
    "Email Link Clicked",
    "Email Marked as Spam",
    "Email Unsubscribed",
  ],
  mobile: [
    "Application Installed",
    "Application Opened",
    "Application Backgrounded",
    "Application Foregrounded",
    "Application Updated",
    "Application Uninstalled",
    "Application Crashed",
  ],
  video: [
    "Video Playback Started",
    "Video Playback Paused",
    "Video Playback Interrupted",
    "Video Playback Buffer Started",
    "Video Playback Buffer Completed",
    "Video Playback Seek Started",
    "Video Playback Seek Completed",
    "Video Playback Resumed",
    "Video Playback Completed",
    "Video Playback Exited",
    "Video Content Started",
    "Video Content Playing",
    "Video Content Completed",
    "Video Ad Started",
    "Video Ad Playing",
    "Video Ad Completed",
    "Video Quality Updated",
  ],
  liveChat: [
    "Live Chat Conversation Started",
    "Live Chat Conversation Ended",
    "Live Chat Message Sent",
    "Live Chat Message Received",
  ],
  experiment: ["Experiment Viewed"],
  operation: [
    "Device Created or Updated",
    "Device Deleted",
    "User Deleted",
    "User Suppressed",
    "User Unsuppressed",
    "Object Deleted",
    "Relationship Deleted",
    "Report Delivery Event",
    "Report Content Event",
  ],
} as const;

/** What a semantic event is about. */
export type SemanticEventCategory = keyof typeof semanticEvents;

/** Name of a semantic event, of one category or of any. */
export type SemanticEventName<Category extends SemanticEventCategory = SemanticEventCategory> =
  (typeof semanticEvents)[Category][number];
