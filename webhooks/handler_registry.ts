import { ConfigurationError } from "@customerio-notebooks/core";
import { EventHandlingError, type HandlerFailure } from "./event_handling_error.ts";
import type { WebhookEvent } from "./webhook_event.ts";

/** A handler, and the events that it is for. */
export interface Registration {
  /** Whether an event is for it. */
  readonly isFor: (event: Pick<WebhookEvent, "object_type" | "metric">) => boolean;
  /** Does something with such an event. */
  readonly handler: (event: WebhookEvent) => unknown;
}

/** Handlers by their ids: runs those that are there for an event, and gathers what fails. */
export class HandlerRegistry {
  readonly #registrations = new Map<string, Registration>();
  readonly #errorHandlers: ((failure: HandlerFailure) => unknown)[] = [];

  get ids(): readonly string[] {
    return [...this.#registrations.keys()];
  }

  /** Adds a handler, under an id of its own or numbered among those of its scope. */
  add(scope: string, id: string | undefined, registration: Registration): void {
    const key = id ?? this.#nextId(scope);
    if (key === "") throw new ConfigurationError("Cannot add a handler: its id is empty");
    if (this.#registrations.has(key)) {
      throw new ConfigurationError(
        `Cannot add two handlers with the id ${JSON.stringify(key)}: give each its own`,
      );
    }
    this.#registrations.set(key, registration);
  }

  onError(handler: (failure: HandlerFailure) => unknown): void {
    this.#errorHandlers.push(handler);
  }

  isFor(id: string, event: Pick<WebhookEvent, "object_type" | "metric">): boolean {
    return this.#registrations.get(id)?.isFor(event) ?? false;
  }

  /** Runs the handlers of an event, or those of them that are named; the ids of those that ran. */
  async handle(event: WebhookEvent, only?: readonly string[]): Promise<readonly string[]> {
    const concerned = Array.from(this.#registrations).filter(([id, { isFor }]) =>
      (only?.includes(id) ?? true) && isFor(event)
    );
    const outcomes = concerned.map(([id, { handler }]) => failuresOf(id, event, () => handler(event)));
    const failures = [...(await Promise.all(outcomes)).flat(), ...this.#missing(event, only ?? [])];
    if (failures.length === 0) return concerned.map(([id]) => id);
    throw new EventHandlingError(event, [...failures, ...await this.#report(failures)]);
  }

  /** Handlers that are to be run and are not there: if they were passed over, their event would be lost unseen. */
  #missing(event: WebhookEvent, only: readonly string[]): HandlerFailure[] {
    return only.filter((id) => !this.#registrations.has(id)).map((handler): HandlerFailure => {
      const advice = "Add it under that id, or drop the event";
      const error = new ConfigurationError(
        `Cannot run ${JSON.stringify(handler)}: no such handler. ${advice}`,
      );
      return { handler, event, error };
    });
  }

  async #report(failures: readonly HandlerFailure[]): Promise<HandlerFailure[]> {
    const reports = failures.flatMap((failure) =>
      this.#errorHandlers.map((report) => failuresOf(failure.handler, failure.event, () => report(failure)))
    );
    return (await Promise.all(reports)).flat();
  }

  #nextId(scope: string): string {
    let number = 1;
    while (this.#registrations.has(`${scope}#${number}`)) number++;
    return `${scope}#${number}`;
  }
}

/** What running something throws, at once or later: one failure, or none. */
async function failuresOf(
  handler: string,
  event: WebhookEvent,
  run: () => unknown,
): Promise<HandlerFailure[]> {
  try {
    await run();
    return [];
  } catch (error) {
    return [{ handler, event, error }];
  }
}
