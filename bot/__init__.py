"""Askwell's outside: the command line, Slack, storage and time."""
