import { z } from "zod";
import { jsonBytes, oneOf, text, unixTime } from "./fields.ts";

/** Bytes of an e-mail's fields without its attachments. */
const MESSAGE_LIMIT = 1024 * 1024;

/** Bytes of an e-mail's attachments together. */
const ATTACHMENTS_LIMIT = 2 * 1024 * 1024;

/** Addresses in `to` and `bcc` together. */
const ADDRESS_LIMIT = 15;

const other = z.never("cannot be given too: a person goes by exactly one of id, email and cio_id").optional();

export const MessageIdentifiers = z.union([
  z.strictObject({ id: text(), email: other, cio_id: other }),
  z.strictObject({ email: text(), id: other, cio_id: other }),
  z.strictObject({ cio_id: text(), id: other, email: other }),
]).describe(
  "The person whom a message is for, by exactly one identifier. Who is new to Customer.io is made.",
);

export const TransactionalMessageReference = z.union([
  z.number("must be an id or a trigger name").int("must be an integer").positive("must be positive"),
  text(),
]).describe("A transactional message: by its id, or by its trigger name in any case.");

/** What every transactional send takes. */
export const sendOptions = {
  identifiers: MessageIdentifiers,
  message_data: z.record(z.string(), z.unknown()).optional().describe("What the message can refer to."),
  send_at: unixTime("When to send, 90 days from now at most; a time that has passed is now"),
  disable_message_retention: z.boolean().optional().describe(
    "True to keep no copy of the content. Default: false.",
  ),
  send_to_unsubscribed: z.boolean().optional().describe(
    "False to leave out who has unsubscribed. Default: true.",
  ),
  queue_draft: z.boolean().optional().describe("True to make a draft in place of sending. Default: false."),
  language: text().optional().describe(
    "Language tag of the translation to send, in place of the person's own.",
  ),
};

/** The most of what the checks of an e-mail read. */
interface Email {
  readonly to: string;
  readonly bcc?: string | undefined;
  readonly attachments?: Readonly<Record<string, string>> | undefined;
}

/** Addresses in a list that commas part; a comma in quotation marks belongs to a name. */
const addresses = (text = ""): number =>
  text.replace(/"(?:[^"\\]|\\.)*"/g, "").split(",").filter((address) => address.trim() !== "").length;

const decodedBytes = (base64: string): number =>
  Math.floor(base64.length * 3 / 4) - (base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const haveRoom = ({ attachments = {} }: Email) =>
  sum(Object.values(attachments).map(decodedBytes)) <= ATTACHMENTS_LIMIT;

const isShortEnough = ({ attachments: _, ...message }: Email) => jsonBytes(message) <= MESSAGE_LIMIT;

const areFewEnough = ({ to, bcc }: Email) => addresses(to) + addresses(bcc) <= ADDRESS_LIMIT;

const emailOptions = {
  ...sendOptions,
  to: text().describe(
    `Addresses parted by commas, with or without names; with \`bcc\` ${ADDRESS_LIMIT} at most.`,
  ),
  bcc: z.string().optional().describe("Addresses of blind copies, parted by commas."),
  fake_bcc: z.boolean().optional().describe(
    "True to send blind copies as messages of their own, marked in the subject.",
  ),
  reply_to: text().optional().describe("Address for answers."),
  preheader: z.string().optional().describe("What a mailbox shows beside the subject."),
  body_plain: z.string().optional().describe("Text version; made from `body` where absent."),
  body_amp: z.string().optional().describe("AMP version."),
  attachments: z.record(z.string().min(1, "cannot be empty"), z.base64("must be base64")).optional().describe(
    "Files in base64 by file name with extension, 2 MB together at most.",
  ),
  headers: z.record(z.string(), z.string("must be text").regex(/^[\x20-\x7e]*$/, "must be ASCII"))
    .refine((headers) => Object.keys(headers).every((name) => /^[\x21-\x7e]+$/.test(name)), {
      message: "must have names in ASCII without spaces",
    }).optional().describe("Headers by name, in ASCII."),
  disable_css_preprocessing: z.boolean().optional().describe(
    "True to leave style sheets as they are. Default: false.",
  ),
  tracked: z.boolean().optional().describe("False to track neither opens nor clicks. Default: true."),
};

const needed = "is required without transactional_message_id";

export const TemplateEmailBody = z.strictObject({
  transactional_message_id: TransactionalMessageReference,
  ...emailOptions,
  body: z.string().optional().describe("HTML, in place of the template's."),
  subject: z.string().optional().describe("Subject, in place of the template's."),
  from: text().optional().describe("Verified address of the sender, in place of the template's."),
}).describe("An e-mail by a template, parts of which can be replaced.");

export const FreeEmailBody = z.strictObject({
  transactional_message_id: z.undefined().optional(),
  ...emailOptions,
  body: z.string(needed).min(1, "cannot be empty").describe("HTML."),
  subject: z.string(needed).min(1, "cannot be empty").describe("Subject."),
  from: z.string(needed).min(1, "cannot be empty").describe(
    "Verified address of the sender, with or without a name.",
  ),
}).describe("An e-mail without a template. Its metrics are counted to the transactional message 1.");

export const SendEmailBody = z.union([FreeEmailBody, TemplateEmailBody])
  .refine(areFewEnough, {
    path: ["to"],
    message: `cannot be more than ${ADDRESS_LIMIT} addresses together with bcc`,
  })
  .refine(haveRoom, { path: ["attachments"], message: "cannot be over 2 MB together" })
  .refine(isShortEnough, { path: [], message: "the message cannot be over 1 MB without its attachments" })
  .describe("An e-mail to send.");

export const PushDevice = z.strictObject({
  token: text().describe("Push token of the device."),
  platform: oneOf(["ios", "android"]),
  last_used: unixTime("When it was last used"),
  attributes: z.record(z.string(), z.unknown()).optional().describe(
    "Such as `device_model` and `app_version`.",
  ),
}).describe("A device that is made, or changed, as the message is sent.");

export const SendPushBody = z.strictObject({
  transactional_message_id: TransactionalMessageReference,
  ...sendOptions,
  to: text().describe("`all` devices of the person, the one `last_used`, or the token of one."),
  title: z.string().optional().describe("In place of the template's."),
  message: z.string().optional().describe("Text, in place of the template's."),
  image_url: z.string().optional(),
  link: z.string().optional().describe("What a tap opens."),
  sound: oneOf(["default", "none"]).optional().describe("On iOS alone. Default: `default`."),
  custom_data: z.record(z.string(), z.string("must be text")).optional().describe(
    "What the app gets besides; the values are text.",
  ),
  custom_device: PushDevice.optional(),
  custom_payload: z.strictObject({
    ios: z.record(z.string(), z.unknown()).optional().describe("As APNs, or Firebase for iOS, takes it."),
    android: z.record(z.string(), z.unknown()).optional().describe("As Firebase takes it."),
  }).optional().describe("What the push services get as it is; it replaces all other fields."),
}).describe("A push notification to send.");

export const SendSmsBody = z.strictObject({
  transactional_message_id: TransactionalMessageReference,
  ...sendOptions,
  to: text().describe("Phone number in E.164 format, such as +15551234567, or a template of one."),
  from: text().optional().describe("Verified number or sender id, in place of the template's."),
}).describe("A text message to send.");

export const SendResult = z.looseObject({
  delivery_id: z.string().describe("Id of the message, which webhooks and `/v1/messages` name."),
  queued_at: z.number().nullish().describe("When it was queued, Unix time in seconds."),
}).describe("That a message was queued.");
