/**
 * Jobs that the service does in the background, such as exports and imports.
 *
 * @module
 */
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";

/** How to wait for a job. */
export interface JobOptions<Job> extends CallOptions {
  /** Called with what is known of the job, each time that it was asked for. */
  readonly onProgress?: (job: Job) => void;
  /**
   * Milliseconds until the job is asked for again; half as long again each time, up to fifteen times as long.
   *
   * @default {1000}
   */
  readonly pollInterval?: number;
}

const POLL_INTERVAL = 1000;
const GROWTH = 1.5;
const MOST_TIMES = 15;

/** The options of a job, told apart from those of each of its calls. */
export function splitJobOptions<Job>(
  { onProgress = () => {}, pollInterval = POLL_INTERVAL, ...callOptions }: JobOptions<Job>,
): { onProgress: (job: Job) => void; pollInterval: number; callOptions: CallOptions } {
  if (!(pollInterval > 0 && pollInterval < Infinity)) {
    throw new RangeError(`Cannot ask every ${pollInterval} ms: pollInterval must be positive and finite`);
  }
  return { onProgress, pollInterval, callOptions };
}

/**
 * Waits until a job is over, by the clock of the access.
 *
 * @param auth The access.
 * @param first What is known of the job.
 * @param isOver Whether there is nothing more to wait for.
 * @param read Asks for the job again.
 * @param options How to wait.
 * @returns The job as it was when it was over.
 */
export async function untilOver<Job>(
  auth: AppAPIAuth,
  first: Job,
  isOver: (job: Job) => boolean,
  read: (options: CallOptions) => Promise<Job>,
  options: JobOptions<Job>,
): Promise<Job> {
  const { onProgress, pollInterval, callOptions } = splitJobOptions(options);
  let job = first;
  onProgress(job);
  for (let wait = pollInterval; !isOver(job); wait = Math.min(wait * GROWTH, pollInterval * MOST_TIMES)) {
    await auth.transport.clock.sleep(wait, callOptions.signal);
    job = await read(callOptions);
    onProgress(job);
  }
  return job;
}
