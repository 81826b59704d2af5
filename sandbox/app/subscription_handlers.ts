import type { Identified } from "../store/document_store.ts";
import type { Topic } from "../workspace/definitions.ts";
import { PREFERENCES } from "../workspace/traits.ts";
import type { AppHandlers } from "./handler.ts";
import { identifiersOf, requirePerson } from "./person.ts";

/** The operations on topics that people can subscribe to. */
export const subscriptionHandlers: Pick<AppHandlers, "getTopics" | "getPersonSubscriptionPreferences"> = {
  getTopics({ definitions }) {
    return { topics: definitions.topics.list().map((topic) => ({ ...topic })) };
  },

  getPersonSubscriptionPreferences(workspace, { path, query }) {
    const person = requirePerson(workspace, path.customer_id, query.id_type);
    const attributes = new Map(workspace.profiles.attributes(person).map(({ name, value }) => [name, value]));
    // The Data Pipelines API takes an object for it and nothing else.
    const chosen = Object(JSON.parse(attributes.get(PREFERENCES) ?? "{}").topics);
    const topics = workspace.definitions.topics.list().map((topic) => ({
      id: topic.identifier,
      name: topic.name,
      description: topic.description,
      subscribed: isSubscribed(topic, chosen),
    }));
    return {
      customer: {
        id: person.id,
        identifiers: identifiersOf(person),
        topics,
        unsubscribed: attributes.get("unsubscribed") === "true",
        header: { title: "What would you like to hear of?", subtitle: "" },
      },
    };
  },
};

function isSubscribed(
  { identifier, subscribed_by_default: usual }: Identified<Topic>,
  chosen: Readonly<Record<string, unknown>>,
): boolean {
  const choice = Object.hasOwn(chosen, identifier) ? chosen[identifier] : undefined;
  return typeof choice === "boolean" ? choice : usual;
}
