def create_bioclaims(nlp, name):
    raise NotImplementedError
