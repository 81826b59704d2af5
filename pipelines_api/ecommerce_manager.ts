// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * E-commerce: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Products Searched`: someone searched for products.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductsSearched } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductsSearched(client, "42", { properties: { query: "miles davis" } });
 * ```
 */
export const trackProductsSearched: TrackSemanticEvent<"Products Searched"> = semanticEventFunction(
  "Products Searched",
);

/**
 * Records `Product List Viewed`: someone saw a list of products.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductListViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductListViewed(client, "42", {
 *   properties: {
 *     list_id: "new",
 *     products: [ { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 } ],
 *   },
 * });
 * ```
 */
export const trackProductListViewed: TrackSemanticEvent<"Product List Viewed"> = semanticEventFunction(
  "Product List Viewed",
);

/**
 * Records `Product List Filtered`: someone filtered or sorted a list of products.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductListFiltered } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductListFiltered(client, "42", { properties: { list_id: "new", filters: [ { type: "genre", value: "jazz" } ] } });
 * ```
 */
export const trackProductListFiltered: TrackSemanticEvent<"Product List Filtered"> = semanticEventFunction(
  "Product List Filtered",
);

/**
 * Records `Product Clicked`: someone clicked on a product.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductClicked } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductClicked(client, "42", {
 *   properties: { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1, position: 3 },
 * });
 * ```
 */
export const trackProductClicked: TrackSemanticEvent<"Product Clicked"> = semanticEventFunction(
  "Product Clicked",
);

/**
 * Records `Product Viewed`: someone looked at a product.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductViewed(client, "42", {
 *   properties: { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1, currency: "USD" },
 * });
 * ```
 */
export const trackProductViewed: TrackSemanticEvent<"Product Viewed"> = semanticEventFunction(
  "Product Viewed",
);

/**
 * Records `Product Added`: someone put a product into the cart.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductAdded } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductAdded(client, "42", {
 *   properties: {
 *     cart_id: "cart-7",
 *     product_id: "cd-9",
 *     name: "Kind of Blue",
 *     price: 11.77,
 *     quantity: 1,
 *   },
 * });
 * ```
 */
export const trackProductAdded: TrackSemanticEvent<"Product Added"> = semanticEventFunction("Product Added");

/**
 * Records `Product Removed`: someone took a product out of the cart.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductRemoved } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductRemoved(client, "42", {
 *   properties: {
 *     cart_id: "cart-7",
 *     product_id: "cd-9",
 *     name: "Kind of Blue",
 *     price: 11.77,
 *     quantity: 1,
 *   },
 * });
 * ```
 */
export const trackProductRemoved: TrackSemanticEvent<"Product Removed"> = semanticEventFunction(
  "Product Removed",
);

/**
 * Records `Cart Viewed`: someone looked into the cart.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCartViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCartViewed(client, "42", {
 *   properties: {
 *     cart_id: "cart-7",
 *     products: [ { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 } ],
 *   },
 * });
 * ```
 */
export const trackCartViewed: TrackSemanticEvent<"Cart Viewed"> = semanticEventFunction("Cart Viewed");

/**
 * Records `Checkout Started`: someone began to pay.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCheckoutStarted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCheckoutStarted(client, "42", { properties: { order_id: "o-1", value: 11.77, currency: "USD" } });
 * ```
 */
export const trackCheckoutStarted: TrackSemanticEvent<"Checkout Started"> = semanticEventFunction(
  "Checkout Started",
);

/**
 * Records `Checkout Step Viewed`: someone came to a step of the checkout.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCheckoutStepViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCheckoutStepViewed(client, "42", { properties: { checkout_id: "c-1", step: 2 } });
 * ```
 */
export const trackCheckoutStepViewed: TrackSemanticEvent<"Checkout Step Viewed"> = semanticEventFunction(
  "Checkout Step Viewed",
);

/**
 * Records `Checkout Step Completed`: someone completed a step of the checkout.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCheckoutStepCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCheckoutStepCompleted(client, "42", { properties: { checkout_id: "c-1", step: 2, shipping_method: "ground" } });
 * ```
 */
export const trackCheckoutStepCompleted: TrackSemanticEvent<"Checkout Step Completed"> =
  semanticEventFunction("Checkout Step Completed");

/**
 * Records `Payment Info Entered`: someone said how they would pay.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackPaymentInfoEntered } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPaymentInfoEntered(client, "42", { properties: { checkout_id: "c-1", order_id: "o-1", payment_method: "card" } });
 * ```
 */
export const trackPaymentInfoEntered: TrackSemanticEvent<"Payment Info Entered"> = semanticEventFunction(
  "Payment Info Entered",
);

/**
 * Records `Order Completed`: someone bought something.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackOrderCompleted } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackOrderCompleted(client, "42", {
 *   properties: {
 *     order_id: "o-1",
 *     total: 11.77,
 *     products: [ { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 } ],
 *   },
 * });
 * ```
 */
export const trackOrderCompleted: TrackSemanticEvent<"Order Completed"> = semanticEventFunction(
  "Order Completed",
);

/**
 * Records `Order Updated`: someone changed an order.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackOrderUpdated } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackOrderUpdated(client, "42", { properties: { order_id: "o-1", revenue: 11.77, currency: "USD" } });
 * ```
 */
export const trackOrderUpdated: TrackSemanticEvent<"Order Updated"> = semanticEventFunction("Order Updated");

/**
 * Records `Order Refunded`: someone got their money back.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackOrderRefunded } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackOrderRefunded(client, "42", { properties: { order_id: "o-1", total: 11.77 } });
 * ```
 */
export const trackOrderRefunded: TrackSemanticEvent<"Order Refunded"> = semanticEventFunction(
  "Order Refunded",
);

/**
 * Records `Order Cancelled`: someone cancelled an order.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackOrderCancelled } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackOrderCancelled(client, "42", { properties: { order_id: "o-1", total: 11.77 } });
 * ```
 */
export const trackOrderCancelled: TrackSemanticEvent<"Order Cancelled"> = semanticEventFunction(
  "Order Cancelled",
);

/**
 * Records `Promotion Viewed`: someone saw a promotion.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackPromotionViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPromotionViewed(client, "42", { properties: { promotion_id: "p-1", name: "Jazz week", position: "top" } });
 * ```
 */
export const trackPromotionViewed: TrackSemanticEvent<"Promotion Viewed"> = semanticEventFunction(
  "Promotion Viewed",
);

/**
 * Records `Promotion Clicked`: someone clicked on a promotion.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackPromotionClicked } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackPromotionClicked(client, "42", { properties: { promotion_id: "p-1", name: "Jazz week", creative: "banner" } });
 * ```
 */
export const trackPromotionClicked: TrackSemanticEvent<"Promotion Clicked"> = semanticEventFunction(
  "Promotion Clicked",
);

/**
 * Records `Coupon Entered`: someone entered a coupon.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCouponEntered } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCouponEntered(client, "42", { properties: { order_id: "o-1", coupon_id: "jazz10" } });
 * ```
 */
export const trackCouponEntered: TrackSemanticEvent<"Coupon Entered"> = semanticEventFunction(
  "Coupon Entered",
);

/**
 * Records `Coupon Applied`: a coupon was taken off the price.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCouponApplied } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCouponApplied(client, "42", { properties: { order_id: "o-1", coupon_id: "jazz10", discount: 1.18 } });
 * ```
 */
export const trackCouponApplied: TrackSemanticEvent<"Coupon Applied"> = semanticEventFunction(
  "Coupon Applied",
);

/**
 * Records `Coupon Denied`: a coupon was not accepted.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCouponDenied } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCouponDenied(client, "42", { properties: { order_id: "o-1", coupon_id: "jazz10", reason: "expired" } });
 * ```
 */
export const trackCouponDenied: TrackSemanticEvent<"Coupon Denied"> = semanticEventFunction("Coupon Denied");

/**
 * Records `Coupon Removed`: someone took a coupon back.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCouponRemoved } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCouponRemoved(client, "42", { properties: { order_id: "o-1", coupon_id: "jazz10", discount: 1.18 } });
 * ```
 */
export const trackCouponRemoved: TrackSemanticEvent<"Coupon Removed"> = semanticEventFunction(
  "Coupon Removed",
);

/**
 * Records `Product Added to Wishlist`: someone put a product on a wish list.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductAddedToWishlist } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductAddedToWishlist(client, "42", {
 *   properties: {
 *     wishlist_id: "w-1",
 *     product_id: "cd-9",
 *     name: "Kind of Blue",
 *     price: 11.77,
 *     quantity: 1,
 *   },
 * });
 * ```
 */
export const trackProductAddedToWishlist: TrackSemanticEvent<"Product Added to Wishlist"> =
  semanticEventFunction("Product Added to Wishlist");

/**
 * Records `Product Removed from Wishlist`: someone took a product off a wish list.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductRemovedFromWishlist } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductRemovedFromWishlist(client, "42", {
 *   properties: {
 *     wishlist_id: "w-1",
 *     product_id: "cd-9",
 *     name: "Kind of Blue",
 *     price: 11.77,
 *     quantity: 1,
 *   },
 * });
 * ```
 */
export const trackProductRemovedFromWishlist: TrackSemanticEvent<"Product Removed from Wishlist"> =
  semanticEventFunction("Product Removed from Wishlist");

/**
 * Records `Wishlist Product Added to Cart`: someone put a product of a wish list into the cart.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackWishlistProductAddedToCart } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackWishlistProductAddedToCart(client, "42", {
 *   properties: {
 *     wishlist_id: "w-1",
 *     cart_id: "cart-7",
 *     product_id: "cd-9",
 *     name: "Kind of Blue",
 *     price: 11.77,
 *     quantity: 1,
 *   },
 * });
 * ```
 */
export const trackWishlistProductAddedToCart: TrackSemanticEvent<"Wishlist Product Added to Cart"> =
  semanticEventFunction("Wishlist Product Added to Cart");

/**
 * Records `Product Shared`: someone told someone else of a product.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductShared } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductShared(client, "42", { properties: { share_via: "email", recipient: "bob@example.com", product_id: "cd-9" } });
 * ```
 */
export const trackProductShared: TrackSemanticEvent<"Product Shared"> = semanticEventFunction(
  "Product Shared",
);

/**
 * Records `Cart Shared`: someone showed their cart to someone else.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackCartShared } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackCartShared(client, "42", {
 *   properties: { share_via: "email", cart_id: "cart-7", products: [ { product_id: "cd-9" } ] },
 * });
 * ```
 */
export const trackCartShared: TrackSemanticEvent<"Cart Shared"> = semanticEventFunction("Cart Shared");

/**
 * Records `Product Reviewed`: someone reviewed a product.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackProductReviewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackProductReviewed(client, "42", { properties: { product_id: "cd-9", review_body: "A classic.", rating: 5 } });
 * ```
 */
export const trackProductReviewed: TrackSemanticEvent<"Product Reviewed"> = semanticEventFunction(
  "Product Reviewed",
);
