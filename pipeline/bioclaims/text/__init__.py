"""Text before any language: which bytes are text, paragraphs, and spellings of one name made equal."""
