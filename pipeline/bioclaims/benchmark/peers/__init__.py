"""Tools that mark negation, run in an environment of their own: medspaCy cannot be installed beside ours."""

from .environment import find_gap, make_environment
from .rules import read_rules
from .talk import PEERS, Peer, PeerAnswer, ask_peer

__all__ = ["PEERS", "Peer", "PeerAnswer", "ask_peer", "find_gap", "make_environment", "read_rules"]
