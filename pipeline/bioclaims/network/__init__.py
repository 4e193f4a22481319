"""The language network: pieces of words in, tags, lemmas, trees and names out. Plain NumPy; no spaCy."""
