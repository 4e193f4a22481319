"""One record after the other out of a file that holds many, as bytes, so that a bad one costs no other."""
