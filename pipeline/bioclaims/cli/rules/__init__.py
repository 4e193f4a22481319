"""``bioclaims rules``: the rules that find relations, one file for each command."""

from __future__ import annotations

import typer

from .calibrate import calibrate_rules
from .induce import induce_rules
from .induce_assertion import induce_assertion
from .learn import apply_rules, learn_rules
from .list import list_rules
from .show import show_rule
from .stats import show_stats
from .test import test_rules
from .why import show_reasons

app = typer.Typer(no_args_is_help=True, help="Show the rules that find relations, and try them on their examples.")
app.command("list")(list_rules)
app.command("show")(show_rule)
app.command("test")(test_rules)
app.command("stats")(show_stats)
app.command("why")(show_reasons)
app.command("induce")(induce_rules)
app.command("induce-assertion")(induce_assertion)
app.command("calibrate")(calibrate_rules)
app.command("learn")(learn_rules)
app.command("apply")(apply_rules)
