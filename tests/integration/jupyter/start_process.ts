// Starts a kernel that never becomes ready; the tests kill this process meanwhile.
import { Kernel } from "@customerio-notebooks/jupyter";

await Kernel.start({
  cwd: ".",
  command: [
    Deno.execPath(),
    "eval",
    `${Deno.args[0]}; await new Promise((resolve) => setTimeout(resolve, 600_000));`,
  ],
});
