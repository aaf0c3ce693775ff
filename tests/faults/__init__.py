"""Faults put into files, processes and the network; `make faults` tries many more of each (FAULTS=long)."""

import os

LONG = os.environ.get("FAULTS") == "long"
