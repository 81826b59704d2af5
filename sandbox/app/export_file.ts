import { appError } from "../http/answers.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Answers a request for the file of an export; the link is all that it takes, as long as it works. */
export function answerExportFile(workspace: Workspace, token: string): Response {
  const job = workspace.exports.linked(token);
  if (job === undefined || job.file === null) return appError(404, [{ detail: "There is no such file" }]);
  if (workspace.now() >= job.expires_at) {
    const advice = "Links to exports work for 15 minutes: ask for another one";
    return appError(403, [{ detail: advice }]);
  }
  workspace.exports.countDownload(job);
  return new Response(job.file, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${job.type}_${job.key}.csv"`,
    },
  });
}
