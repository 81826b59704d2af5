import type { DeviceDescription } from "../workspace/devices.ts";
import type { Traits } from "../workspace/traits.ts";
import { fieldOf } from "./field_rules.ts";
import type { CallOf } from "./calls.ts";

/** Names that the App API has for fields of `context.device`; others keep theirs. */
const DEVICE_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["id", "device_id"],
  ["manufacturer", "device_manufacturer"],
  ["model", "device_model"],
  ["name", "device_name"],
]);

/**
 * What a call says of the device in its context. What is not the token or the platform are attributes of the device, by the
 * names that the App API gives them; so are the call's properties, which is where a caller's own attributes come in.
 */
export function describeDevice({ context, properties = {} }: CallOf<"track">): DeviceDescription {
  const { token, type, ...device } = recordOf(context?.device);
  const { name: system, version, ...os } = recordOf(context?.os);
  const parts = [system, version].filter((part) => typeof part === "string");
  const locale = context?.locale;
  const attributes: Traits = {
    ...renamed(device, (name) => DEVICE_ATTRIBUTES.get(name) ?? name),
    ...renamed(recordOf(context?.app), (name) => `app_${name}`),
    ...renamed(os, (name) => `os_${name}`),
    ...(parts.length === 0 ? {} : { device_os: parts.join(" ") }),
    ...(locale === undefined ? {} : { device_locale: locale }),
    ...properties,
  };
  return { token: tokenOf({ context: { device: { token } } }), platform: platformOf(type), attributes };
}

/** The push token in the context of a call, without the space around it. */
export function tokenOf(call: unknown): string {
  return String(fieldOf(call, ["context", "device", "token"])).trim();
}

function platformOf(type: unknown): string | undefined {
  return typeof type === "string" ? type : undefined;
}

function renamed(fields: Traits, nameOf: (name: string) => string): Traits {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [nameOf(name), value]));
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
