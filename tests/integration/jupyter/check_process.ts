// A process of its own that checks the notebooks of a folder, for a test to kill.
import { checkNotebooks } from "@customerio-notebooks/jupyter/check";

await checkNotebooks(["."], { cwd: Deno.args[0] ?? "." });
