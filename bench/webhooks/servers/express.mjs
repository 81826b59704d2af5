/**
 * Express with `node:crypto` and one insert a request. Arguments: file of the database, signing key, the package's specifier.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import process from "node:process";
import { openEventsTable } from "./events_table.mjs";
import { untilStdinEnds } from "./until_stdin_ends.mjs";

const [file, key, specifier] = process.argv.slice(2);
const { default: express } = await import(specifier);
const table = openEventsTable(file);
const app = express();

app.post("/webhooks", express.raw({ type: "application/json", limit: "1mb" }), (request, response) => {
  const timestamp = request.get("x-cio-timestamp") ?? "";
  const given = Buffer.from(request.get("x-cio-signature") ?? "", "hex");
  const expected = createHmac("sha256", key).update(`v0:${timestamp}:`).update(request.body).digest();
  const isOfNow = Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300;
  if (!isOfNow || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    response.sendStatus(401);
    return;
  }
  const body = request.body.toString("utf8");
  table.insert(JSON.parse(body), body);
  response.status(200).end();
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
await untilStdinEnds();
server.closeAllConnections();
server.close();
table.close();
process.exit();
