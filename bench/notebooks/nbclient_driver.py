"""Contender: nbclient. Reads orders as lines of JSON, runs the notebooks on the Deno kernel, answers as messages.ts says."""

import asyncio
import json
import signal
import sys
import time

import nbformat
from nbclient import NotebookClient


def content_of(cell):
    streams = [output for output in cell.outputs if output.output_type == "stream"]
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    return {
        "stdout": "".join(output.text for output in streams if output.name == "stdout"),
        "results": [output.data.get("text/plain", "") for output in results],
    }


async def run(path):
    notebook = nbformat.read(path, as_version=4)
    await NotebookClient(notebook, kernel_name="deno", timeout=120).async_execute()
    return [content_of(cell) for cell in notebook.cells if cell.cell_type == "code"]


async def run_all(paths, at_a_time):
    left = list(enumerate(paths))
    found = [None] * len(paths)

    async def lane():
        while left:
            index, path = left.pop(0)
            found[index] = await run(path)

    await asyncio.gather(*(lane() for _ in range(at_a_time)))
    return found


# Lets nbclient end its kernel; nobody else would.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))

for line in sys.stdin:
    order = json.loads(line)
    started = time.perf_counter()
    found = asyncio.run(run_all(order["paths"], order["atATime"]))
    milliseconds = (time.perf_counter() - started) * 1000
    print(json.dumps({"milliseconds": milliseconds, "found": found}), flush=True)
