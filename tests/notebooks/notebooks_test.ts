// Every notebook of the repository, each against a sandbox of its own.
import { testNotebooks } from "@customerio-notebooks/jupyter/test";

testNotebooks("notebooks/**/*.ipynb");
