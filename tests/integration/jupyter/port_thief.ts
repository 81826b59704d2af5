// Takes a port of the kernel before the kernel does, the first time only. Arguments: a marker file, the connection file.
const [marker = "", file = ""] = Deno.args;
const first = (() => {
  try {
    Deno.writeTextFileSync(marker, "", { createNew: true });
    return true;
  } catch {
    return false;
  }
})();
if (first) Deno.listen({ hostname: "127.0.0.1", port: JSON.parse(Deno.readTextFileSync(file)).iopub_port });
const kernel = new Deno.Command(Deno.execPath(), {
  args: ["jupyter", "--kernel", "--quiet", "--conn", file],
}).spawn();
Deno.exit((await kernel.status).code);
