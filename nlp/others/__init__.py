"""Other questions: what else would serve the purpose, where no wording of this one would."""
