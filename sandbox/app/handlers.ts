import { activityHandlers } from "./activity_handlers.ts";
import type { AppHandlers } from "./handler.ts";
import { objectHandlers } from "./object_handlers.ts";
import { peopleHandlers } from "./people_handlers.ts";

/** How the sandbox answers each operation of the App API. */
export const appHandlers: AppHandlers = { ...peopleHandlers, ...activityHandlers, ...objectHandlers };
