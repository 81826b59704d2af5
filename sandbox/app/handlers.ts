import { activityHandlers } from "./activity_handlers.ts";
import type { AppHandlers } from "./handler.ts";
import { objectHandlers } from "./object_handlers.ts";
import { peopleHandlers } from "./people_handlers.ts";

/** How the sandbox answers operations of the App API; to one that is not here it answers 501. */
export const appHandlers: Partial<AppHandlers> = {
  ...peopleHandlers,
  ...activityHandlers,
  ...objectHandlers,
};
