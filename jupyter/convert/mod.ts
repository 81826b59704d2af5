/**
 * Turns notebooks into scripts with `// %%` cells and back: the percent format, which VS Code, JupyterLab with jupytext
 * and others know. A script is read, searched, compared and merged like any source file.
 *
 * Cells, sources, cell metadata, ids, attachments and notebook metadata survive the way there and back; outputs stay
 * in the notebook, and come back where the code has not changed if the script is converted onto it.
 *
 * @example There and back
 * ```ts
 * import { parseNotebook } from "@customerio-notebooks/jupyter";
 * import { notebookToScript, scriptToNotebook } from "@customerio-notebooks/jupyter/convert";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [' +
 *   '{"cell_type": "markdown", "id": "title", "metadata": {"tags": ["intro"]}, "source": "# Orders"}]}';
 * const script = notebookToScript(parseNotebook(json, "x.ipynb"));
 * if (!script.endsWith('\n\n// %% [markdown] tags=["intro"] id="title"\n// # Orders\n')) throw new Error(script);
 * if (scriptToNotebook(script).cells[0]?.source !== "# Orders") throw new Error("not the same");
 * ```
 *
 * @module
 */

export { notebookToScript } from "./to_script.ts";
export { scriptToNotebook } from "./from_script.ts";
export type { ScriptToNotebookOptions } from "./from_script.ts";
