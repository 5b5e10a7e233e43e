"""Cards, pages and modals: values in, Block Kit out. Pure functions."""
