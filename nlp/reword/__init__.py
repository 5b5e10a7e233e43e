"""Making and verifying rewordings."""
