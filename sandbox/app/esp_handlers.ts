import type { Suppression } from "@customerio-notebooks/app-api";
import type { EspCategory, EspSuppression } from "../store/esp_suppression_store.ts";
import { notFound } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";

/** Addresses on a page. */
const PAGE = 100;

/** The word of a path for a category. */
const CATEGORIES = { bounces: "bounces", spam_reports: "spam" } as const satisfies Record<
  string,
  EspCategory
>;

/** The operations on addresses to which the e-mail service provider sends nothing. */
export const espHandlers: Pick<
  AppHandlers,
  "getSuppression" | "getSuppressionByType" | "postSuppression" | "deleteSuppression"
> = {
  getSuppression({ espSuppressions }, { path }) {
    const found = espSuppressions.of(path.email_address);
    return { category: found[0]?.category ?? "", suppressions: found.map(describe) };
  },

  getSuppressionByType({ espSuppressions }, { path, query: { limit = PAGE, offset = 0 } }) {
    const category = CATEGORIES[path.suppression_type];
    return { category, suppressions: espSuppressions.list(category, limit, offset).map(describe) };
  },

  postSuppression(workspace, { path }) {
    workspace.espSuppressions.add({
      category: CATEGORIES[path.suppression_type],
      email: path.email_address,
      reason: "Added through the App API",
      status: "",
      created_at: workspace.now(),
    });
    return {};
  },

  deleteSuppression({ espSuppressions }, { path }) {
    if (!espSuppressions.remove(CATEGORIES[path.suppression_type], path.email_address)) {
      throw notFound(`${path.email_address} is not suppressed for ${path.suppression_type}`);
    }
    return undefined;
  },
};

function describe({ email, reason, status, created_at: at }: EspSuppression): Suppression {
  return { email, reason, status, created: unixSeconds(at) };
}
