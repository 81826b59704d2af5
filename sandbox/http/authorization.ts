import type { Secret } from "@customerio-notebooks/core";

/** Whether a request has the key as the user name of Basic authentication, and an empty password. */
export function hasBasicKey(request: Request, key: Secret): boolean {
  const credentials = credentialsOf(request, "basic");
  return credentials !== undefined && decodeBase64(credentials) === `${key.reveal()}:`;
}

/** Whether a request has the key as its bearer token. */
export function hasBearerKey(request: Request, key: Secret): boolean {
  return credentialsOf(request, "bearer") === key.reveal();
}

function credentialsOf(request: Request, scheme: string): string | undefined {
  const [name = "", credentials] = (request.headers.get("authorization") ?? "").split(" ");
  return name.toLowerCase() === scheme ? credentials : undefined;
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
