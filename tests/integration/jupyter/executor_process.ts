// Runs the command as a user would; the tests stop this process from outside.
import { main } from "@customerio-notebooks/jupyter/cli";

const secrets = Deno.env.get("TEST_SECRET");
Deno.exit(await main(Deno.args, { secrets: secrets === undefined ? [] : [secrets] }));
