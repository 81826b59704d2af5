// The e-commerce events.
import * as schemas from "../event_schemas/ecommerce.ts";
import { eventsOf } from "./entry.ts";

const ecommerce = eventsOf("ecommerce", "anyone");

const kindOfBlue = { product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 };

export const ecommerceEvents = {
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
};
