"""Why we ask: topics, purpose lines judged and drafted."""
