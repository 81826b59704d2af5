// Generated from the groups in contract/ by `deno task generate`; change it there.
import { AppAPIAuth } from "../auth.ts";
import { ActivitiesResource } from "./activities.ts";
import { CustomersResource } from "./customers.ts";
import { ObjectsResource } from "./objects.ts";
import { SegmentsResource } from "./segments.ts";

export type { ActivitiesResource } from "./activities.ts";
export type { CustomersResource } from "./customers.ts";
export type { ObjectsResource } from "./objects.ts";
export type { SegmentsResource } from "./segments.ts";

/** Access to the App API with all of its resources. */
export class AppAPIResources extends AppAPIAuth {
  /** Operations on activities. */
  readonly activities: ActivitiesResource = new ActivitiesResource(this);
  /** Operations on customers. */
  readonly customers: CustomersResource = new CustomersResource(this);
  /** Operations on objects. */
  readonly objects: ObjectsResource = new ObjectsResource(this);
  /** Operations on segments. */
  readonly segments: SegmentsResource = new SegmentsResource(this);
}
