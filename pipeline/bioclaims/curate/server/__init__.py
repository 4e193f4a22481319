"""The review page: who may ask, what is answered, and how it is served. Needs the extra ``curate``."""
