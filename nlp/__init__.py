"""Askwell's engine: text in, values out. Knows nothing of Slack, SQL, clocks or the environment."""
