"""Sentences of our own that all rules, and the sample documents, are about; and what stands for the records of them.

``python tests/sample_records.py`` stores the latter: what is stored on one machine is compared on others.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from bioclaims.relations.rules.frames import load_frames
from bioclaims.resources import find_resource
from bioclaims.run.manifest import make_manifest

STORED = Path(__file__).with_name("cases") / "sample_records.json"


def extract_samples(environment: Mapping[str, str] | None = None) -> bytes:
    """Return the records of the sample documents and of the sentences of each rule, read in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        frames = sorted(load_frames().items())
        texts = {name: " ".join((*dict(frame.matches), *frame.rejects)) for name, frame in frames}
        lines = (json.dumps({"id": name, "text": text}) for name, text in texts.items() if text)
        Path(folder, "rules.jsonl").write_text("".join(f"{line}\n" for line in lines))
        # The ids of documents tell of their paths, which are to be the same in every checkout.
        shutil.copytree(find_resource("seeds", "documents"), Path(folder, "documents"))
        asked = ["-m", "bioclaims", "extract", "rules.jsonl", "documents"]
        done = subprocess.run(
            [sys.executable, *asked, "-o", "claims.jsonl", "--workers", "0", "--quiet"],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return Path(folder, "claims.jsonl").read_bytes()


def describe_code() -> str:
    """Return what stands for all that makes records: code, rules, lexicon, model."""
    found = sha256(json.dumps(make_manifest([], {}, model=None, lexicon=None)["versions"]).encode())
    root = Path(find_resource("seeds")).parent / "pipeline"
    for path in sorted(root.rglob("*.py")):
        found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def describe_records(records: bytes) -> dict[str, object]:
    """Return how many records there are, and what stands for their bytes."""
    return {"records": records.count(b"\n"), "sha256": sha256(records).hexdigest()}


if __name__ == "__main__":
    stored = {"code": describe_code(), **describe_records(extract_samples())}
    STORED.write_text(json.dumps(stored, indent=2) + "\n")
