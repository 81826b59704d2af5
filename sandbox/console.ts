import type { PeopleFilter } from "@customerio-notebooks/app-api";
import { contract } from "@customerio-notebooks/app-api/contract";
import { validate, ValidationError, validationError } from "@customerio-notebooks/core";
import { AppRefusal } from "./app/app_error.ts";
import { compilePeopleFilter } from "./app/people_filter.ts";
import type { Segment } from "./store/segment_store.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** A segment that conditions fill. */
export interface DataDrivenSegment {
  /** Its name. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** Who belongs to it. */
  readonly filter: PeopleFilter;
}

/**
 * What an owner of a workspace does on Customer.io's screens, for which the Data Pipelines API and the App API have no call.
 *
 * @example
 * ```ts
 * import { startSandbox } from "@customerio-notebooks/sandbox";
 *
 * await using sandbox = await startSandbox();
 * const filter = { attribute: { field: "plan", operator: "eq", value: "premium" } } as const;
 * const id = sandbox.console.createSegment({ name: "Premium customers", filter });
 * if (typeof id !== "number") throw new Error("unexpected");
 * ```
 */
export class Console {
  readonly #workspace: Workspace;

  /** Of a workspace. */
  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * Makes a segment that conditions fill, which the App API cannot.
   *
   * @param segment Its name, and who belongs to it.
   * @returns Its id.
   * @throws {ValidationError} If the filter is not one that a search takes.
   */
  createSegment({ name, description = "", filter }: DataDrivenSegment): number {
    this.#checkFilter(filter);
    const text = JSON.stringify(filter);
    return this.#workspace.segments.create(name, description, text, this.#workspace.now()).key;
  }

  /**
   * Puts people into a manual segment. In the real service this is a call of the Track API, which the sandbox does not have.
   *
   * @param segmentId The segment.
   * @param ids The people's ids.
   * @returns How many were not there yet; ids that nobody has are left out, as the service does.
   * @throws {ValidationError} If there is no such segment, or conditions fill it.
   */
  addToSegment(segmentId: number, ids: readonly string[]): number {
    const segment = this.#manualSegment(segmentId);
    return this.#rowsOf(ids).filter((key) => this.#workspace.segments.addMember(segment, key)).length;
  }

  /**
   * Takes people out of a manual segment.
   *
   * @param segmentId The segment.
   * @param ids The people's ids.
   * @returns How many were there.
   * @throws {ValidationError} If there is no such segment, or conditions fill it.
   */
  removeFromSegment(segmentId: number, ids: readonly string[]): number {
    const segment = this.#manualSegment(segmentId);
    return this.#rowsOf(ids).filter((key) => this.#workspace.segments.removeMember(segment, key)).length;
  }

  #checkFilter(filter: PeopleFilter): void {
    const { bodySchema } = contract.getPeopleFilter;
    if (bodySchema !== undefined) validate(bodySchema, { filter }, "createSegment");
    try {
      compilePeopleFilter(this.#workspace, filter);
    } catch (error) {
      if (!(error instanceof AppRefusal)) throw error;
      throw validationError("createSegment", [{ field: "filter", message: error.message }]);
    }
  }

  #rowsOf(ids: readonly string[]): number[] {
    return ids.map((id) => this.#workspace.profiles.byId(id)?.key).filter((key) => key !== undefined);
  }

  #manualSegment(id: number): Segment {
    const segment = this.#workspace.segments.find(id);
    if (segment !== undefined && segment.filter === null) return segment;
    const reason = segment === undefined ? "there is no such segment" : "conditions fill this segment";
    throw new ValidationError(`Cannot change who is in segment ${id}: ${reason}. Name a manual one`, {
      details: [{ field: "segmentId", message: reason }],
    });
  }
}
