import type { Device } from "../store/device_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Refusal } from "./people.ts";
import { applyChanges, changesIn, type Traits } from "./traits.ts";
import type { Workspace } from "./workspace.ts";

/** What a call says of a device. */
export interface DeviceDescription {
  /** Its push token. */
  readonly token: string;
  /** `ios` or `android`; absent where the call does not say. */
  readonly platform: string | undefined;
  /** Its attributes, by the names that the App API has for them. */
  readonly attributes: Traits;
}

/**
 * Adds a device to a person, or updates it. A token is one person's at a time: one that comes from somebody else leaves
 * them, with nothing of what was known of it there.
 */
export function setDevice(
  workspace: Workspace,
  person: Profile,
  { token, platform, attributes }: DeviceDescription,
  at: number,
): void {
  const { devices } = workspace;
  const before = devices.find(token);
  const isOwn = before?.profile === person.key;
  if (before !== undefined && !isOwn) deleteDevice(workspace, before, at);
  const own = before !== undefined && isOwn ? before : undefined;
  const device = own ?? devices.create(token, person.key, platform ?? null, at);
  if (own !== undefined) devices.update(own, platform ?? own.platform, Math.max(own.last_used, at));
  const known = own === undefined ? [] : devices.attributes.list(own.key);
  applyChanges(devices.attributes, device.key, changesIn(known, attributes), at);
  recordChange(workspace, device, own === undefined ? "add" : "update", at);
}

/** Removes a device of a person. */
export function removeDevice(
  workspace: Workspace,
  person: Profile,
  token: string,
  at: number,
): Refusal | undefined {
  const device = workspace.devices.find(token);
  if (device === undefined || device.profile !== person.key) {
    return { refused: "the person has no device with the token" };
  }
  deleteDevice(workspace, device, at);
  return undefined;
}

function deleteDevice(workspace: Workspace, device: Device, at: number): void {
  workspace.devices.remove(device);
  recordChange(workspace, device, "delete", at);
}

function recordChange(
  workspace: Workspace,
  { token, profile }: Device,
  action: "add" | "update" | "delete",
  at: number,
): void {
  workspace.record({ profile, type: "device_change", at, data: { action, id: token } });
}
