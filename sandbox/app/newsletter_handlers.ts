import type {
  Newsletter as DescribedNewsletter,
  NewsletterBody,
  NewsletterRecipients,
  PeopleFilter,
} from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Newsletter } from "../workspace/definitions.ts";
import { sendNewsletter } from "../workspace/newsletters.ts";
import { createTemplate, type SeedMessage } from "../workspace/seeds.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notYet, unprocessable } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import { describeTimes } from "./described.ts";
import { allPeople } from "./find_people.ts";
import type { AppHandlers } from "./handler.ts";
import { MessageSource } from "./message_source.ts";
import { listMessages } from "./message_list.ts";
import { answerLinks, answerMetrics } from "./metric_answers.ts";
import { takePage } from "./page.ts";
import { compilePeopleFilter, segmentsIn } from "./people_filter.ts";
import { describeTemplate } from "./template_description.ts";

/** Newsletters on a page. */
const PAGE = { usual: 10, longest: 100 };

const source = new MessageSource<Newsletter>({
  source: "newsletter",
  name: "newsletter",
  contentName: "variant",
  definitions: ({ definitions }) => definitions.newsletters,
  contents: ({ definitions }) => definitions.newsletterContents,
});

/** The operations on newsletters. */
export const newsletterHandlers: Pick<
  AppHandlers,
  | "listNewsletters"
  | "getNewsletters"
  | "createNewsletter"
  | "sendNewsletter"
  | "deletetNewsletters"
  | "getNewsletterMetrics"
  | "getNewsletterLinks"
  | "getNewsletterMsgMeta"
  | "getNewsletterTestGroups"
  | "listNewsletterVariants"
  | "getNewsletterVariant"
  | "updateNewsletterVariant"
  | "getVariantMetrics"
  | "getVariantLinks"
> = {
  listNewsletters(workspace, { query }) {
    const all = workspace.definitions.newsletters.list();
    const isAscending = query.sort === "asc";
    const sorted = isAscending ? all : all.toReversed();
    const isBehind = (id: number, after: number) => after === 0 || (isAscending ? id > after : id < after);
    const { page, next } = takePage(
      query,
      (after, limit) => sorted.filter(({ id }) => isBehind(id, after)).slice(0, limit),
      ({ id }) => id,
      PAGE,
    );
    return { newsletters: page.map((newsletter) => describe(workspace, newsletter)), next };
  },

  getNewsletters(workspace, { path }) {
    return { newsletter: describe(workspace, source.require(workspace, path.newsletter_id)) };
  },

  createNewsletter(workspace, { body }) {
    if (body.scheduled_at !== undefined) throw notYet("newsletters that are sent later");
    const recipients = withoutInverse(body.recipients);
    const people = allPeople(workspace, compilePeopleFilter(workspace, recipients, "/recipients"));
    const at = workspace.now();
    return workspace.transaction(() => {
      const { newsletters, newsletterContents: contents } = workspace.definitions;
      const message = messageOf(body);
      const { name, type } = message;
      const made = { name, type, sent_at: null, recipients, tags: [], created_at: at, updated_at: at };
      const newsletter = newsletters.create(made);
      contents.create(createTemplate(message, at), newsletter.id);
      const result = body.send_now ? sendNewsletter(workspace, newsletter, people) : newsletter;
      return { newsletter: describe(workspace, result) };
    });
  },

  sendNewsletter(workspace, { path }) {
    const newsletter = source.require(workspace, path.newsletter_id);
    if (newsletter.sent_at !== null) throw unprocessable(`newsletter ${newsletter.id} has been sent`);
    const people = allPeople(workspace, compilePeopleFilter(workspace, newsletter.recipients));
    const sent = workspace.transaction(() => sendNewsletter(workspace, newsletter, people));
    return { newsletter: describe(workspace, sent) };
  },

  deletetNewsletters(workspace, { path }) {
    workspace.definitions.newsletters.remove(source.require(workspace, path.newsletter_id).id);
    return undefined;
  },

  getNewsletterMetrics(workspace, { path, query }) {
    return answerMetrics(workspace, query, source.deliveries(workspace, path.newsletter_id));
  },

  getNewsletterLinks(workspace, { path, query }) {
    return answerLinks(workspace, query, source.deliveries(workspace, path.newsletter_id));
  },

  getNewsletterMsgMeta(workspace, { path, query }) {
    return listMessages(workspace, query, source.deliveries(workspace, path.newsletter_id));
  },

  getNewsletterTestGroups(workspace, { path }) {
    source.require(workspace, path.newsletter_id);
    return { test_groups: [] };
  },

  listNewsletterVariants(workspace, { path }) {
    const { id } = source.require(workspace, path.newsletter_id);
    const contents = workspace.definitions.newsletterContents.childrenOf(id);
    return { contents: contents.map((content) => ({ ...describeTemplate(content), newsletter_id: id })) };
  },

  getNewsletterVariant(workspace, { path }) {
    const content = source.requireContent(workspace, path.newsletter_id, path.content_id);
    return { content: { ...describeTemplate(content), newsletter_id: Number(path.newsletter_id) } };
  },

  updateNewsletterVariant(workspace, { path, body }) {
    const changed = source.updateContent(workspace, path.newsletter_id, path.content_id, body);
    return { content: { ...describeTemplate(changed), newsletter_id: Number(path.newsletter_id) } };
  },

  getVariantMetrics(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.newsletter_id, path.content_id);
    return answerMetrics(workspace, query, which);
  },

  getVariantLinks(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.newsletter_id, path.content_id);
    return answerLinks(workspace, query, which);
  },
};

/** The message that a newsletter is made with. */
function messageOf(body: NewsletterBody): SeedMessage {
  switch (body.type) {
    case "email":
    case "push":
    case "twilio":
      return { type: body.type, name: body.name, subject: subjectOf(body), body: body.body ?? "" };
    case "in_app":
    case "inbox":
      return { type: body.type, name: body.name, body: body.body_json };
    case "webhook":
      throw notYet("newsletters that are requests to a URL");
  }
}

function subjectOf(body: NewsletterBody): string | undefined {
  return "subject" in body ? body.subject : undefined;
}

/** A condition that is turned round is the `not` of other filters. */
function withoutInverse(filter: NewsletterRecipients): PeopleFilter {
  if ("and" in filter) return { and: filter.and.map(withoutInverse) };
  if ("or" in filter) return { or: filter.or.map(withoutInverse) };
  if ("not" in filter) return { not: withoutInverse(filter.not) };
  if ("segment" in filter) return filter;
  const { inverse = false, ...attribute } = filter.attribute;
  return inverse ? { not: { attribute } } : { attribute };
}

function describe({ definitions }: Workspace, newsletter: Identified<Newsletter>): DescribedNewsletter {
  const { id, name, type, tags, recipients, sent_at: sentAt } = newsletter;
  return {
    id,
    name,
    type,
    ...describeTimes(newsletter),
    content_ids: definitions.newsletterContents.childrenOf(id).map((content) => content.id),
    sent_at: sentAt === null ? null : unixSeconds(sentAt),
    tags: [...tags],
    recipient_segment_ids: segmentsIn(recipients),
    subscription_topic_id: null,
  };
}
