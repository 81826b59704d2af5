// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { AppAPIAuth } from "../auth.ts";
import { EspDomainsResource } from "./esp_domains.ts";

/** Operations of the App API on esp: `client.esp`. */
export class EspResource {
  /** Operations on esp domains. */
  readonly domains: EspDomainsResource;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.domains = new EspDomainsResource(auth);
  }
}
