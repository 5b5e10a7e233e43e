"""The `askwell` command: what people type, what they read, how it ends."""
