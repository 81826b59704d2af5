// Properties of the e-commerce events. Facts: components/schemas of the official document, product to product_reviewed.
import { z } from "zod";
import { amount, text, whole } from "./values.ts";

export const Product = z.looseObject({
  product_id: text.optional(),
  sku: text.optional().describe("Stock keeping unit."),
  category: text.optional(),
  name: text.optional(),
  brand: text.optional(),
  variant: text.optional().describe("Such as its colour."),
  price: amount.optional().describe("Price of one."),
  quantity: whole.optional(),
  coupon: text.optional().describe("Code of the coupon that was used for it."),
  position: amount.optional().describe("Its place in a list."),
  url: text.optional().describe("URL of its page."),
  image_url: text.optional().describe("URL of its picture."),
}).describe("A product.").meta({
  examples: [{ product_id: "cd-9", name: "Kind of Blue", price: 11.77, quantity: 1 }],
});

const products = z.array(Product, "must be a list of products").optional();

export const PricedProductProperties = z.looseObject({
  ...Product.shape,
  currency: text.optional().describe("Such as `USD`."),
  value: amount.optional().describe("Price of all of them."),
}).describe("A product that was looked at, and what it would cost.").meta({
  examples: [{ product_id: "cd-9", name: "Kind of Blue", price: 11.77, currency: "USD" }],
});

const cart_id = text.optional().describe("The cart's id.");
const order_id = text.optional().describe("The order's id.");
const checkout_id = text.optional().describe("Id of the checkout.");

export const CartProductProperties = z.looseObject({ ...Product.shape, cart_id })
  .describe("A product that went into a cart or out of it.").meta({
    examples: [{ cart_id: "cart-7", product_id: "cd-9", quantity: 2 }],
  });

export const ProductSearchProperties = z.looseObject({
  query: text.optional().describe("What was searched for."),
}).describe("A search for products.").meta({ examples: [{ query: "miles davis" }] });

export const ProductListProperties = z.looseObject({
  list_id: text.optional(),
  category: text.optional(),
  products,
}).describe("A list of products.").meta({
  examples: [{ list_id: "new-this-week", category: "Jazz", products: [{ product_id: "cd-9" }] }],
});

const choices = z.array(z.looseObject({ type: text.optional(), value: text.optional() }), "must be a list");

export const ProductFilterProperties = z.looseObject({
  ...ProductListProperties.shape,
  filters: choices.optional().describe("What narrows the list down."),
  sorts: choices.optional().describe("What the list is sorted by."),
}).describe("A list of products that was filtered or sorted.").meta({
  examples: [{
    list_id: "all",
    filters: [{ type: "genre", value: "jazz" }],
    sorts: [{ type: "price", value: "desc" }],
  }],
});

export const CartProperties = z.looseObject({ cart_id, products }).describe("A cart and what is in it.").meta(
  {
    examples: [{ cart_id: "cart-7", products: [{ product_id: "cd-9", quantity: 2 }] }],
  },
);

export const CheckoutProperties = z.looseObject({
  order_id,
  affiliation: text.optional().describe("The shop or partner that the order came through."),
  revenue: amount.optional().describe("What was earned, without shipping, tax, discounts and coupons."),
  shipping: amount.optional().describe("Cost of shipping."),
  tax: amount.optional(),
  discount: amount.optional(),
  coupon: text.optional().describe("Code of the coupon."),
  currency: text.optional().describe("Such as `USD`."),
  products,
}).describe("An order and what it comes to.").meta({
  examples: [{
    order_id: "o-1",
    revenue: 23.54,
    currency: "USD",
    products: [{ product_id: "cd-9", quantity: 2 }],
  }],
});

export const CheckoutStartedProperties = z.looseObject({
  ...CheckoutProperties.shape,
  value: amount.optional().describe("What the order is worth."),
}).describe("An order that is about to be paid.").meta({
  examples: [{ order_id: "o-1", value: 23.54, currency: "USD" }],
});

export const CheckoutStepProperties = z.looseObject({
  checkout_id,
  step: whole.optional().describe("Number of the step."),
  shipping_method: text.optional(),
  payment_method: text.optional(),
}).describe("A step of a checkout.").meta({
  examples: [{ checkout_id: "c-1", step: 2, shipping_method: "ground" }],
});

export const PaymentInfoProperties = z.looseObject({ ...CheckoutStepProperties.shape, order_id })
  .describe("How an order is to be paid.").meta({
    examples: [{ checkout_id: "c-1", order_id: "o-1", payment_method: "card" }],
  });

const total = amount.optional().describe("What was paid in all.");

export const OrderCancelledProperties = z.looseObject({ ...CheckoutProperties.shape, total })
  .describe("An order that was cancelled.").meta({ examples: [{ order_id: "o-1", total: 23.54 }] });

export const OrderProperties = z.looseObject({
  ...OrderCancelledProperties.shape,
  checkout_id,
  subtotal: amount.optional().describe("What was paid, without shipping and tax."),
}).describe("An order that was completed or refunded.").meta({
  examples: [{
    order_id: "o-1",
    total: 23.54,
    products: [{ product_id: "cd-9", price: 11.77, quantity: 2 }],
  }],
});

export const PromotionProperties = z.looseObject({
  promotion_id: text.optional(),
  creative: text.optional().describe("What shows the promotion."),
  name: text.optional(),
  position: text.optional().describe("Where it stands."),
}).describe("A promotion.").meta({
  examples: [{ promotion_id: "p-1", name: "Jazz week", creative: "banner", position: "top" }],
});

export const CouponEnteredProperties = z.looseObject({ order_id, cart_id, coupon_id: text.optional() })
  .describe("A coupon that was entered.").meta({ examples: [{ order_id: "o-1", coupon_id: "jazz10" }] });

const coupon_name = text.optional();

export const CouponProperties = z.looseObject({
  ...CouponEnteredProperties.shape,
  coupon_name,
  discount: amount.optional().describe("What it takes off."),
}).describe("A coupon that was applied or removed.").meta({
  examples: [{ order_id: "o-1", coupon_id: "jazz10", discount: 2.35 }],
});

export const CouponDeniedProperties = z.looseObject({
  ...CouponEnteredProperties.shape,
  coupon_name,
  reason: text.optional().describe("Why it was denied."),
}).describe("A coupon that was denied.").meta({ examples: [{ coupon_id: "jazz10", reason: "expired" }] });

export const WishlistProperties = z.looseObject({
  wishlist_id: text.optional(),
  wishlist_name: text.optional(),
  ...Product.shape,
}).describe("A product that went into a wish list or out of it.").meta({
  examples: [{ wishlist_id: "w-1", wishlist_name: "Birthday", product_id: "cd-9" }],
});

export const WishlistCartProperties = z.looseObject({ ...WishlistProperties.shape, cart_id })
  .describe("A product that went from a wish list into a cart.").meta({
    examples: [{ wishlist_id: "w-1", cart_id: "cart-7", product_id: "cd-9" }],
  });

const share = {
  share_via: text.optional().describe("Such as `email`."),
  share_message: text.optional(),
  recipient: text.optional().describe("Whom it was shared with."),
};

const { quantity: _quantity, coupon: _coupon, position: _position, ...productAlone } = Product.shape;

export const ProductSharedProperties = z.looseObject({ ...share, ...productAlone })
  .describe("A product that was shared.").meta({
    examples: [{ share_via: "email", recipient: "bob@example.com", product_id: "cd-9" }],
  });

export const CartSharedProperties = z.looseObject({
  ...share,
  cart_id,
  products: z.array(z.looseObject({ product_id: text.optional() }), "must be a list of products").optional()
    .describe("The ids of the products in it."),
}).describe("A cart that was shared.").meta({
  examples: [{ share_via: "email", cart_id: "cart-7", products: [{ product_id: "cd-9" }] }],
});

export const ProductReviewedProperties = z.looseObject({
  product_id: text.optional(),
  review_id: text.optional(),
  review_body: text.optional().describe("What the review says."),
  rating: whole.optional().describe("Such as the number of stars."),
}).describe("The review of a product.").meta({
  examples: [{ product_id: "cd-9", review_id: "r-1", review_body: "A classic.", rating: 5 }],
});
