"""The process of one system: what it is asked comes on standard input, the answer goes to standard output.

It imports the module of its system alone, which is part of what the start takes.
"""

from __future__ import annotations

import os
import pickle
import sys
import time
from importlib import import_module

from ..memory import measure_peak
from .systems import Answer, Read


def main() -> None:
    """Read texts with the system that standard input names."""
    # What libraries print must not get between the bytes of the answer.
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    system, texts, rounds = pickle.load(sys.stdin.buffer)
    read: Read = import_module(f".{system.module}", __package__).open_system(system.option)
    # Of the processor, from the start of the process: another one's load is not to count.
    start = time.process_time()
    seconds = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        joined = {text.id: tuple(read(text)) for text in texts}
        seconds = min(seconds, time.process_time() - started)
    with output:
        output.write(pickle.dumps(Answer(joined, seconds, start, measure_peak())))


if __name__ == "__main__":
    main()
