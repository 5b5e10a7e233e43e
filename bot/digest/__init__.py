"""The weekly digest: when it is due, what is in it, and claiming it once."""
