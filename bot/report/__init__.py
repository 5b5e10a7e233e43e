"""A review for people and programs: terminal, Markdown and JSON. Pure, apart from printing."""
