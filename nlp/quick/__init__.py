"""What makes the engine quick: nothing is compiled, read or asked twice, or where it is no use."""
