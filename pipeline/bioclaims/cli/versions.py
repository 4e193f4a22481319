"""Which bioclaims, model and lexicon are installed, told without loading them."""

from __future__ import annotations

import json

from ..resources import find_resource, name_software


def find_versions() -> dict[str, str]:
    """Return the versions of software, shipped model and shipped lexicon, as records name them.

    Raises SeedError where the installation lacks one of them.
    """
    meta = json.loads(find_resource("models", "bioclaims", "meta.json").read_text(encoding="utf-8"))
    manifest = json.loads(find_resource("seeds", "lexicons", "manifest.json").read_text(encoding="utf-8"))
    return {
        "software": name_software(),
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "lexicon": manifest["version"],
    }
