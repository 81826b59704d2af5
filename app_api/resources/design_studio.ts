// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { AppAPIAuth } from "../auth.ts";
import { DesignStudioComponentsResource } from "./design_studio_components.ts";
import { DesignStudioEmailsResource } from "./design_studio_emails.ts";
import { DesignStudioFoldersResource } from "./design_studio_folders.ts";

/** Operations of the App API on design studio: `client.designStudio`. */
export class DesignStudioResource {
  /** Operations on design studio components. */
  readonly components: DesignStudioComponentsResource;
  /** Operations on design studio emails. */
  readonly emails: DesignStudioEmailsResource;
  /** Operations on design studio folders. */
  readonly folders: DesignStudioFoldersResource;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.components = new DesignStudioComponentsResource(auth);
    this.emails = new DesignStudioEmailsResource(auth);
    this.folders = new DesignStudioFoldersResource(auth);
  }
}
