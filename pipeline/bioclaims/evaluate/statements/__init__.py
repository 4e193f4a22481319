"""What curators said of sentences: statements in BEL, and whether a transcription factor acts on a gene."""
