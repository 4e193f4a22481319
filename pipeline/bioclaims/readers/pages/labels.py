"""Known headings and labels of papers and of the pages that show them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...vocab import SectionType

_SECTIONS: dict[SectionType, tuple[str, ...]] = {
    "abstract": (
        "abstract", "summary", "structured abstract", "author summary", "significance statement",
        "abstract and figures", "abstract and keywords", "article abstract",
    ),
    "introduction": (
        "introduction", "background", "aim", "aims", "objective", "objectives", "purpose", "rationale", "context",
        "background and aims", "background and objectives", "background and purpose", "importance", "hypothesis",
    ),
    "methods": (
        "methods", "method", "materials and methods", "material and methods", "methods and materials", "methodology",
        "experimental procedures", "experimental section", "patients and methods", "subjects and methods",
        "study design", "design", "design and methods", "experimental approach", "setting", "participants",
        "statistical analysis", "cell culture",
    ),
    "results": (
        "results", "findings", "results and discussion", "main results", "principal findings", "key results",
        "results and conclusions", "observations", "methods and results", "methods/results", "methods and findings",
        "methods/principal findings", "methodology/principal findings", "methodology and principal findings",
    ),
    "discussion": ("discussion", "general discussion", "comment", "limitations"),
    "conclusion": (
        "conclusion", "conclusions", "concluding remarks", "interpretation", "significance", "implications",
        "conclusions and implications", "conclusion and perspectives", "discussion and conclusion",
        "discussion and conclusions", "conclusions and relevance",
    ),
    "figure": ("figures", "figure legends", "figure captions"),
    "table": ("tables",),
    "references": (
        "references", "bibliography", "literature cited", "works cited", "references and notes", "cited references",
    ),
    "furniture": (
        "keywords", "key words", "author keywords", "mesh terms", "substances", "publication types", "grants",
        "affiliations", "author information", "authors", "author affiliations", "authors and affiliations",
        "author contributions", "authors' contributions", "contributors", "corresponding author", "correspondence",
        "acknowledgments", "acknowledgements", "acknowledgment", "acknowledgement", "funding", "grant support",
        "grants and funding", "funding information", "financial support", "conflict of interest",
        "conflicts of interest", "conflict of interest statement", "competing interests", "competing interest",
        "competing interest statement", "declaration of competing interest", "declaration of interests",
        "disclosures", "disclosure", "ethics statement", "ethics declarations", "data availability",
        "data availability statement", "availability of data and materials", "code availability",
        "supplementary material", "supplementary materials", "supplementary data", "supplementary information",
        "supporting information", "electronic supplementary material", "associated data", "abbreviations",
        "similar articles", "cited by", "related articles", "related information", "related content",
        "recommended articles", "recommended", "people also read", "you may also like", "more from this journal",
        "most read", "most cited", "trending", "linkout", "linkout - more resources", "full text sources",
        "full text links", "other literature sources", "miscellaneous", "medical", "research materials", "metrics",
        "article metrics", "altmetric", "citations", "citing articles", "cite this", "cite this article", "cite",
        "how to cite", "citation", "citation tools", "share", "share this article", "actions", "page navigation",
        "permissions", "rights and permissions", "copyright", "license", "licence", "about this article",
        "about this journal", "article information", "article notes", "publication history", "version history",
        "subject area", "subject areas", "subjects", "subject terms", "asjc scopus subject areas", "collections",
        "fingerprint", "access to document", "other files and links", "files", "files in this item", "metadata",
        "download", "downloads", "contents", "table of contents", "navigation", "menu", "footer", "comments",
        "reviewer comments", "peer review", "footnotes", "notes", "publisher's note", "additional information",
        "follow this preprint", "view publication", "quick links", "information", "resources", "contact",
        "contact us", "contact information", "follow us", "newsletter", "log in", "sign in", "search", "browse",
    ),
}  # fmt: skip
# Labels of lists: a paragraph of prose behind one of them is not what they announce.
_LISTS = frozenset((
    "keywords", "key words", "author keywords", "mesh terms", "authors", "affiliations", "author affiliations",
    "authors and affiliations", "author information", "citations", "metrics", "article metrics", "publication history",
    "version history", "article information", "subjects", "subject areas", "files", "downloads", "download", "share",
    "doi",
))  # fmt: skip
_TYPE_OF_HEADING = {heading: kind for kind, headings in _SECTIONS.items() for heading in headings}

_NUMBER = re.compile(r"(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+")
_INLINE = re.compile(
    r"(?:(?:\d+(?:\.\d+)*\.?)\s+)?(?P<head>[A-Za-z][A-Za-z,/&'’ -]{1,48}?)"
    r"\s*(?::|—|–(?=\s)|(?<=[A-Z]{4})\.(?=\s))\s*(?=\S)"
)
# Text saved from a page loses the break after this heading.
_GLUED = re.compile(r"(?P<head>Abstract|ABSTRACT)\s*(?=[A-Z])")
_MIDWAY = re.compile(r"(?<=[.!?%)\]])\s+(?P<heading>(?P<head>[A-Z][A-Za-z,/&'’ -]{1,48}?)\s?:\s+)(?=\S)")
_CAPTION = re.compile(
    r"(?:Supplementary |Extended Data |Supporting )?(?P<kind>Figure|Fig\.?|FIG\.?|FIGURE|Scheme|Table|TABLE)"
    r"\s*S?\d+[A-Za-z]?\s*[.:|–—]\s*(?=\S)"
)

_NUMBERED = re.compile(
    r"(?:supplementary |supplemental |extended data )?(?P<kind>figure|fig\.?|scheme|chart|table) s?\d+[a-z]?\Z"
)

# How a block of page furniture begins, even where it is a whole sentence.
_PHRASES = re.compile(
    r"(?:research output|dive into the research topics|together they form|original language|number of pages|"
    r"early online date|externally published|issue number|bibliographical note|publication (?:status|types?)\b|"
    r"article number|skip to|jump to|back to (?:top|article|results)|view (?:all|in|on|full|large|pdf|orcid|article)\b|"
    r"open in (?:new|a new|figure|table)|open access (?:article|under|funding)|follow (?:this|us)\b|sign (?:in|up)\b|"
    r"log ?in\b|subscribe to|add to (?:favou?rites|cart|library|collections)|save (?:to|this|article)\b|"
    r"get (?:access|rights|alerts)|share (?:this|on)\b|(?:please )?cite (?:this|as)\b|how to cite|to cite this|"
    r"recommended citation|search (?:for (?:articles|more)|by|within|pubmed|results)|advanced search|"
    r"all rights reserved|powered by|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|"
    r"we use cookies|this (?:site|website|page) (?:uses|requires)|your browser|"
    r"please (?:enable|note that|log|sign|click)|show (?:more|less|full|all)\b|access to document|"
    r"link to publication|persistent link|key ?words?\b\s*[:—–-]|mesh terms|available online|online ahead of print|"
    r"(?:received|accepted|revised|posted|submitted|(?:first |epub |e-?)?published|epub)\b.{0,40}\b(?:19|20)\d\d\b|"
    r"copyright|©|\(c\) ?\d{4}|licen[cs]ed under|the copyright holder|"
    r"this (?:is an open[- ]access|article is (?:distributed|licensed|made available|a preprint|protected))|"
    r"the authors? (?:have )?declared? (?:that )?(?:no\b|they have no|there (?:is|are) no)|"
    r"(?:no |conflicts? of interest|competing interests?).{0,40}(?:declared|disclose)|"
    r"corresponding author|correspondence(?: to\b| should|:)|address correspondence|author information|"
    r"(?:these|both|the first two) authors contributed equally|equal contribution|"
    r"all items in|items in .{2,40} are protected|show (?:full|simple) item|appears in collections?|"
    r"you (?:are|have|can|may)\b|to read this|buy this|institutional (?:login|access)|javascript\b)",
    re.IGNORECASE,
)
# Words of menus; they also begin titles, so the line must be short.
_MENU = re.compile(
    r"(?:export|download|register|subscribe|share|purchase|expand|collapse|pdf|full[- ]text|free full text|e-?mail|"
    r"tweet|facebook|twitter|linkedin|permalink|next|previous|home|about|login|help|cookies?|bookmark|free pmc|"
    r"open access|peer[- ]review(?:ed)?|view|submit|alerts?|journals?|books|browse)\b",
    re.IGNORECASE,
)
# Names of fields whose value follows at once: after a colon or a tab, or glued on, as a page saved as text has it.
_FIELDS = re.compile(
    r"(?:Journal|Pages|Volume|Issue|State|Status|Publisher|Language|Source|Date|Date issued|Issue date|Type|Series|"
    r"Authors?|Editors?|Title of host publication|Place of Publication|Article type|Metadata|Rights|Citation|"
    r"Identifier|DOI|doi|PMID|PMCID|ISSN|E-?ISSN|ISBN|URI|URL|Handle|ORCID|Peer Reviewed|License|Licence|Department|"
    r"Faculty|Access|Subjects?|Keywords?|Sponsor|Funders?)(?: ?\([a-z -]+\))?(?:: ?\S|\t|(?=[A-Z][a-z]))"
)
_NUMBERS = re.compile(
    r"(?:Volume|Vol\.?|Issue|Pages?|pp\.?|Date(?: issued)?|DOI|doi|PMID|PMCID|PMC|ISSN|E-?ISSN|ISBN|Views?|Downloads?|"
    r"Citations?|Reads|Shares?|Metrics|Version|Article)(?: ?\([a-z -]+\))?[\s:#]*\d"
)
_COUNTS = re.compile(
    r"\d[\d,. ]*k?\s+(?:[A-Z][A-Za-z]+ )?(?:citations?|views|downloads|reads|shares|references|comments|likes|figures?|"
    r"tables?|captures|mentions|tweets|reviews?)\b",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"https?://|www\.|\bdoi\.org/|\bdoi:\s*10\.|\b[\w.+-]{1,64}@[\w-]+\.[a-z]{2,}|\bISSN\b|\bPMC?ID:", re.IGNORECASE
)
_READER = re.compile(
    r"\b(?:you|your|cookies?|javascript|click|newsletter|sign in|log in|all rights reserved)\b", re.IGNORECASE
)


def find_heading(line: str) -> SectionType | None:
    """Return the type of section that ``line``, taken whole, is the heading of; None where it is none."""
    number = _NUMBER.match(line)
    words = " ".join(line[number.end() if number else 0 :].rstrip(" :.").lower().replace("&", "and").split())
    numbered = _NUMBERED.match(words)
    if numbered:
        return "table" if numbered["kind"] == "table" else "figure"
    return _TYPE_OF_HEADING.get(words.replace("’", "'"))


def announces_list(line: str) -> bool:
    """Return whether ``line`` is the label of a list of names, words or numbers: "Authors:", "Keywords"."""
    return line.strip().rstrip(" :.").lower() in _LISTS


def find_inline_heading(line: str) -> tuple[SectionType, int] | None:
    """Return type and length of the heading that ``line`` begins with ("METHODS: …"); None where there is none."""
    for pattern in (_INLINE, _GLUED):
        match = pattern.match(line)
        if match and (kind := find_heading(match["head"])):
            return kind, match.end()
    return None


def find_midway_headings(
    text: str, start: int, end: int, *, structured: bool
) -> Iterator[tuple[SectionType, int, int]]:
    """Yield type, start and end of the headings within a paragraph ("… in mice. RESULTS: …").

    In a paragraph that is ``structured``, one that opens with a heading, they need not be in capitals.
    """
    for match in _MIDWAY.finditer(text, start, end):
        kind = find_heading(match["head"])
        if kind not in (None, "furniture", "references") and (structured or match["head"].isupper()):
            yield kind, match.start("heading"), match.end("heading")


def find_caption(line: str) -> SectionType | None:
    """Return ``figure`` or ``table`` where ``line`` is the caption of one."""
    match = _CAPTION.match(line)
    if not match:
        return None
    return "table" if match["kind"].lower() == "table" else "figure"


def is_label(line: str) -> bool:
    """Return whether ``line`` begins as page furniture does, whatever follows."""
    return bool(_PHRASES.match(line))


def is_field(line: str) -> bool:
    """Return whether ``line``, which is no prose, is a menu entry, a field of the page, a count or an address."""
    short = len(line.split()) <= 6
    return bool(
        _FIELDS.match(line) or _LINKS.search(line) or (short and any(p.match(line) for p in (_MENU, _NUMBERS, _COUNTS)))
    )


def speaks_to_reader(line: str) -> bool:
    """Return whether ``line`` speaks to the visitor of a page, as papers do not."""
    return bool(_READER.search(line))
