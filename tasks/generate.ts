/**
 * `deno task generate`: writes every module that follows from another, so that a shape and an event are written by hand in
 * one place only. `--check` only says whether they are up to date.
 *
 * @module
 */
import type { z } from "zod";
import * as eventSchemas from "../pipelines_api/event_schemas.ts";
import { eventTable } from "../pipelines_api/event_table.ts";
import * as pipelinesSchemas from "../pipelines_api/schemas.ts";
import * as webhookSchemas from "../webhooks/event_schemas.ts";
import { eventTable as webhookTable } from "../webhooks/event_table.ts";
import { readGroups } from "./app_contract.ts";
import { generateAppContract } from "./generate_app_contract.ts";
import { generateManager, generateTableType } from "./generate_events.ts";
import { generateResources } from "./generate_resources.ts";
import { generateTypes } from "./generate_types.ts";
import { generateWebhookTableType } from "./generate_webhook_events.ts";
import { REPOSITORY } from "./workspace.ts";

type Schemas = Readonly<Record<string, z.ZodType>>;

/** Text of the types of a package's schemas. */
async function typesOf(folder: string, source: string, schemas: Schemas): Promise<string> {
  const { name } = JSON.parse(await Deno.readTextFile(new URL(`${folder}/deno.json`, REPOSITORY)));
  return generateTypes(schemas, { source, exportedBy: name });
}

async function eventTypes(): Promise<string> {
  const text = await typesOf("pipelines_api", "event_schemas.ts", eventSchemas);
  const [header = "", ...types] = text.split("\n\n");
  const table = generateTableType(eventTable, eventSchemas);
  return [header, 'import type { SemanticEvent } from "./semantic_event.ts";', table, ...types].join("\n\n");
}

async function webhookTypes(): Promise<string> {
  const text = await typesOf("webhooks", "event_schemas.ts", webhookSchemas);
  const [header = "", ...types] = text.split("\n\n");
  const table = generateWebhookTableType(webhookTable, webhookSchemas);
  return [header, 'import type { WebhookEventEntry } from "./webhook_event.ts";', table, ...types].join(
    "\n\n",
  );
}

const manager = (subject: string, category: string) => () =>
  Promise.resolve(generateManager(`${subject}: one function for each event.`, category, eventTable));

/** Each generated module by its path in the repository, and how its text is made. */
const GENERATED: Readonly<Record<string, () => Promise<string>>> = {
  "pipelines_api/types.ts": () => typesOf("pipelines_api", "schemas.ts", pipelinesSchemas),
  "pipelines_api/event_types.ts": eventTypes,
  "pipelines_api/ecommerce_manager.ts": manager("E-commerce", "ecommerce"),
  "pipelines_api/email_manager.ts": manager("E-mail", "email"),
  "pipelines_api/experiment_manager.ts": manager("A/B tests", "experiment"),
  "pipelines_api/live_chat_manager.ts": manager("Live chat", "liveChat"),
  "pipelines_api/mobile_manager.ts": manager("Mobile apps", "mobile"),
  "pipelines_api/video_manager.ts": manager("Video", "video"),
  "webhooks/event_types.ts": webhookTypes,
};

/** The text of every generated module by its path in the repository. */
async function makeAll(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [path, make] of Object.entries(GENERATED)) texts.set(path, await make());
  const groups = await readGroups();
  for (const generate of [generateAppContract, generateResources]) {
    for (const [path, text] of Object.entries(generate(groups))) texts.set(path, text);
  }
  return texts;
}

/** Formats texts, all in one go: starting the formatter takes longer than formatting. */
async function formatAll(texts: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const folder = await Deno.makeTempDir();
  try {
    const files = Array.from(texts.keys(), (path, index) => ({ path, file: `${folder}/${index}.ts` }));
    await Promise.all(files.map(({ path, file }) => Deno.writeTextFile(file, texts.get(path) ?? "")));
    const args = ["fmt", "--quiet", "--no-config", "--line-width=110", folder];
    const { success } = await new Deno.Command(Deno.execPath(), { args, stderr: "inherit" }).output();
    if (!success) throw new Error("Cannot format the generated modules: deno fmt refused one");
    return new Map(
      await Promise.all(files.map(async ({ path, file }) => [path, await Deno.readTextFile(file)] as const)),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Folders that have no modules but generated ones. */
const GENERATED_FOLDERS = ["app_api/resources", "app_api/types"];

/** Modules in those folders that are no longer generated. */
async function leftOvers(generated: ReadonlyMap<string, string>): Promise<string[]> {
  const found = await Promise.all(GENERATED_FOLDERS.map(async (folder) => {
    const files = await Array.fromAsync(Deno.readDir(new URL(folder, REPOSITORY)));
    return files.map(({ name }) => `${folder}/${name}`);
  }));
  return found.flat().filter((path) => !generated.has(path));
}

/** Writes every generated module, or only compares; the paths of those that differed, and of those to remove. */
export async function generateAll(write: boolean): Promise<string[]> {
  const modules = await formatAll(await makeAll());
  const stale = await leftOvers(modules);
  if (write) { for (const path of stale) await Deno.remove(new URL(path, REPOSITORY)); }
  for (const [path, text] of modules) {
    const target = new URL(path, REPOSITORY);
    if (await Deno.readTextFile(target).catch(() => "") === text) continue;
    stale.push(path);
    if (write) await Deno.writeTextFile(target, text);
  }
  return stale;
}

if (import.meta.main) {
  const check = Deno.args.includes("--check");
  const stale = await generateAll(!check);
  const verdict = check ? "Stale" : "Written";
  console.log(
    stale.length === 0 ? "Every generated module is up to date" : `${verdict}: ${stale.join(", ")}`,
  );
  if (check && stale.length > 0) Deno.exit(1);
}
