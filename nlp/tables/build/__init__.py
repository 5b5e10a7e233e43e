"""Makes the word tables from published data. Never imported when Askwell runs."""
