"""The command line: one file per command."""

from .main import app, main

__all__ = ["app", "main"]
