"""Events of the BioNLP Shared Tasks: found, joined by claims, denied or doubted, left out by the gate."""
