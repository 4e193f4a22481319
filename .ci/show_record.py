"""Write the README's record anew, from what is read in a sample document now: python .ci/show_record.py"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import bioclaims
from bioclaims.model import Document, to_record
from bioclaims.readers import read_documents
from bioclaims.resources import find_resource
from bioclaims.run.document import extract_document

DOCUMENT = "hif1-vegf-saved-page.txt"
SENTENCE = "Inhibition of AKT had no effect on ERK phosphorylation and vice versa."
README = Path(__file__).parents[1] / "README.md"
PLACE = re.compile(r"(?<=<!-- record -->\n).*?(?=\nOne JSON object a line)", flags=re.DOTALL)


def find_record() -> dict[str, Any]:
    """Return the first record of SENTENCE, its document named as the README's own command names it."""
    (document,) = read_documents([str(find_resource("seeds", "documents", DOCUMENT))])
    assert isinstance(document, Document), document
    named = replace(document, id=f"seeds/documents/{DOCUMENT}")
    claims = extract_document(named, bioclaims.load()).claims
    return next(to_record(claim) for claim in claims if claim.evidence[0].sentence.text == SENTENCE)


def format_record(record: dict[str, Any]) -> str:
    """Return the record with a line for each of its fields."""
    fields = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items()]
    return "{\n" + ",\n".join(fields) + "\n}"


if __name__ == "__main__":
    block = f"\nFrom “{SENTENCE}” in `seeds/documents/{DOCUMENT}`:\n\n```json\n{format_record(find_record())}\n```\n"
    README.write_text(PLACE.sub(lambda _: block, README.read_text(encoding="utf-8")), encoding="utf-8")
