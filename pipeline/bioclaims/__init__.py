"""bioclaims: who does what to whom in biomedical text, and whether the authors say so."""
