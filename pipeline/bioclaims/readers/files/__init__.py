"""Where bytes come from: the files that paths stand for, here or in an object store, in archives, compressed."""
