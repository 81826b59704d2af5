/** Values that the examples of several groups have. */

/** A message to a person; what has sent it, each group says. */
export const exampleMessage = {
  id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
  deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
  message_template_id: 11,
  customer_id: "42",
  customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
  recipient: "ada@example.com",
  subject: "Welcome, Ada",
  metrics: {
    created: 1_790_000_000,
    sent: 1_790_000_001,
    delivered: 1_790_000_002,
    human_opened: 1_790_000_900,
  },
  created: 1_790_000_000,
  failure_message: null,
  campaign_id: null,
  action_id: null,
  newsletter_id: null,
  broadcast_id: null,
  type: "email",
  forgotten: false,
};

/** An e-mail that a campaign or a broadcast sends. */
export const exampleAction = {
  id: 9,
  name: "Welcome",
  type: "email",
  sending_state: "automatic",
  from: "Shop <shop@example.com>",
  from_id: 4,
  subject: "Welcome, {{customer.name}}",
  body: "<p>Good to have you here.</p>",
  recipient: "{{customer.email}}",
  language: "",
  created: 1_790_000_000,
  updated: 1_790_000_000,
};
