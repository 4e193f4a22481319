"""Tags, lemmas, trees and sentence boundaries against treebanks."""
