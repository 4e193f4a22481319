"""``python -m bioclaims``."""

from .cli import main

main()
