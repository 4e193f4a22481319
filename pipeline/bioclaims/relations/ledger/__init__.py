"""Relations that weights find where no frame does, and the reasons for which such a pair is none after all."""
