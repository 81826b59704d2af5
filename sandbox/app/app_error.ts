import type { AppFault } from "../http/answers.ts";

/** What an operation of the App API answers instead of a result. */
export class AppRefusal extends Error {
  /** HTTP status. */
  readonly status: number;
  /** The faults. */
  readonly faults: readonly AppFault[];

  /** Refuses for one or more reasons. */
  constructor(status: number, faults: readonly AppFault[]) {
    super(faults.map(({ detail }) => detail).join("; "));
    this.status = status;
    this.faults = faults;
  }
}

/** The answer to an identifier that nobody has. */
export function notFound(detail: string): AppRefusal {
  return new AppRefusal(404, [{ detail }]);
}

/** The answer to what the sandbox does not have yet. */
export function notYet(what: string): AppRefusal {
  return new AppRefusal(501, [{ detail: `The sandbox does not have ${what} yet` }]);
}

/** The answer to a parameter or a field that is wrong. */
export function invalid(detail: string, pointer: string): AppRefusal {
  return new AppRefusal(400, [{ detail, pointer }]);
}

/** The answer to what is well formed and cannot be done. */
export function unprocessable(detail: string, pointer?: string): AppRefusal {
  return new AppRefusal(422, [pointer === undefined ? { detail } : { detail, pointer }]);
}

/** The answer to a body that is too large. */
export function tooLarge(size: number, limit: number): AppRefusal {
  return new AppRefusal(413, [{ detail: `the body is ${size} bytes, over the limit of ${limit}` }]);
}

/** The answer to somebody who calls too often. */
export function tooOften(detail: string): AppRefusal {
  return new AppRefusal(429, [{ detail }]);
}
